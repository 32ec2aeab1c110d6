import type { Account } from '#shared/domain/people/account.ts';
import type { Office } from '#shared/domain/people/office.ts';
import type { AuditedAct } from '#shared/domain/trust/audit.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { sql } from '../database/drizzle.ts';
import type { Transaction } from '../database/open.ts';
import { account, office } from '../database/schema/accounts.ts';
import { commune } from '../database/schema/record.ts';

/** Fields that the audit protects, by kind of mutable row. A field left out here is not protected. */
export interface AuditedStates {
  commune: Omit<Commune, 'id'>;
  office: Omit<Office, 'id'>;
  account: Omit<Account, 'username' | 'mustChangePassword' | 'hasTwoFactor' | 'lastSeenAt' | 'createdAt'>;
}
export type AuditedKind = keyof AuditedStates;

/**
 * Fields stated by every creation since the first release with an audit. Never add one: records written before cannot state
 * a newer field, and every existing installation would report tampering.
 */
export interface AlwaysStated {
  commune: 'name' | 'group' | 'regions' | 'validFrom' | 'validUntil';
  office: 'name' | 'leads';
  account: 'name' | 'role' | 'communes' | 'officeId';
}

/** All fields of a kind. `absent` is the value of a row whose creation does not state the field. */
export type AuditedFields<State, Stated> = {
  readonly [Field in keyof State]-?: Field extends Stated ? 'stated' : { readonly absent: State[Field] };
};

interface Description<Kind extends AuditedKind> {
  create: AuditedAct;
  change: AuditedAct;
  fields: AuditedFields<AuditedStates[Kind], AlwaysStated[Kind]>;
  /** All rows as stored; columns that are not audited are ignored. */
  list: (tx: Transaction) => (AuditedStates[Kind] & { id: string | number })[];
}

/**
 * The only description of mutable rows. It decides which fields creations and changes state in the audit, and which fields
 * the verification reads and compares. A new field of the domain type does not compile until it is here.
 */
export const AUDITED_KINDS: { readonly [Kind in AuditedKind]: Description<Kind> } = {
  commune: {
    create: 'create-commune',
    change: 'change-commune',
    fields: {
      name: 'stated',
      group: 'stated',
      regions: 'stated',
      validFrom: 'stated',
      validUntil: 'stated',
    },
    list: (tx) => tx.select().from(commune).all(),
  },
  office: {
    create: 'create-office',
    change: 'change-office',
    fields: { name: 'stated', leads: 'stated', validUntil: { absent: null } },
    list: (tx) => tx.select().from(office).all(),
  },
  account: {
    create: 'create-account',
    change: 'change-account',
    fields: {
      name: 'stated',
      role: 'stated',
      communes: 'stated',
      officeId: 'stated',
      isDisabled: { absent: false },
    },
    list: (tx) =>
      tx
        .select({
          id: account.id,
          name: account.name,
          role: account.role,
          officeId: account.officeId,
          isDisabled: sql<boolean>`${account.disabledAt} IS NOT NULL`.mapWith(Boolean),
          communes: sql<string[]>`(SELECT json_group_array(commune_id ORDER BY commune_id)
            FROM account_commune WHERE account_id = ${account.id})`.mapWith(JSON.parse),
        })
        .from(account)
        .all(),
  },
};

/** Audited fields of a row, with their values. */
export type AuditedState = Record<string, unknown>;

/** Keeps the audited fields of a row or of a change. */
export function auditedFieldsOf(kind: AuditedKind, row: object): AuditedState {
  const { fields } = AUDITED_KINDS[kind];
  return Object.fromEntries(
    Object.keys(fields).flatMap((field) =>
      Object.hasOwn(row, field) ? [[field, (row as AuditedState)[field]]] : [],
    ),
  );
}

/** Values of the fields that a creation may leave unstated. */
export function absentFieldsOf(kind: AuditedKind): AuditedState {
  return Object.fromEntries(
    Object.entries<'stated' | { absent: unknown }>(AUDITED_KINDS[kind].fields).flatMap(
      ([field, description]) => (description === 'stated' ? [] : [[field, description.absent]]),
    ),
  );
}
