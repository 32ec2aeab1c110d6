import * as z from 'zod';
import { ownValue } from '../values/own-value.ts';

/** Role of an account (vai trò, docs/rules.md). */
export const ROLES = ['admin', 'coordinator', 'office', 'commune', 'leader'] as const;
export const Role = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** Reason why a signed-in person can only put their own account in order. */
export const Restriction = z
  .enum(['must-change-password', 'must-enrol-two-factor'])
  .meta({ id: 'Restriction' });
export type Restriction = z.infer<typeof Restriction>;

/** Person who acts, with the scope of their permissions. */
export const Actor = z
  .object({
    id: z.string().describe('user name: never changes, and is the author of entries'),
    name: z.string(),
    role: Role,
    communes: z.array(z.string()).describe('communes of a commune officer'),
    indicators: z
      .record(z.string(), z.array(z.string()))
      .describe('indicators that the office leads, by criteria set'),
    restriction: Restriction.nullable(),
  })
  .meta({ id: 'Actor' });
export type Actor = z.infer<typeof Actor>;

/** Subject of an act: the commune and the indicator, if it concerns one. */
export interface Subject {
  communeId?: string | undefined;
  set?: string | undefined;
  indicator?: string | undefined;
}

/**
 * Scope of a permission. `own`: the communes of a commune officer; `led`: the indicators that the office leads, in all communes;
 * `all`: everything. No scope for a group of communes exists, because no account has one.
 */
type Scope = 'own' | 'led' | 'all';

/** Scope by role; a role that is not listed is refused. */
type ScopeByRole = { readonly [R in Role]?: Scope };

/**
 * Permission rule of an act. `onEach`: an act on many subjects that are known only later; `mayOnOne` decides about each of them.
 */
export type Rule = 'everyone' | 'signed-in' | ScopeByRole | { readonly onEach: ScopeByRole };

const ALL_ROLES = { admin: 'all', coordinator: 'all', office: 'all', commune: 'all', leader: 'all' } as const;
const RECORDING = { coordinator: 'all', office: 'led', commune: 'own' } as const;

const RULES = {
  'see-service': 'everyone',
  'sign-in': 'everyone',
  'manage-own-account': 'signed-in',
  'read-record': ALL_ROLES,
  'export-record': ALL_ROLES,
  'record-entry': RECORDING,
  'upload-file': { admin: 'all', coordinator: 'all', office: 'all', commune: 'all' },
  'import-entries': { onEach: RECORDING },
  'annul-entries': { onEach: RECORDING },
  'record-metric': { coordinator: 'all', commune: 'own' },
  'make-report': { coordinator: 'all' },
  'decide-targets': { coordinator: 'all' },
  'administer-sets': { admin: 'all', coordinator: 'all' },
  'read-audit': { admin: 'all', coordinator: 'all' },
  'administer-accounts': { admin: 'all' },
  'administer-units': { admin: 'all' },
  'administer-system': { admin: 'all' },
} as const satisfies Record<string, Rule>;

/** Act that a permission is needed for; every operation names one as its `access`. */
export type Act = keyof typeof RULES;
export const ACTS = Object.keys(RULES) as readonly Act[];

/** Acts allowed without signing in. */
export type PublicAct = { [A in Act]: (typeof RULES)[A] extends 'everyone' ? A : never }[Act];

/** Acts on many subjects at once. */
export type ActOnMany = { [A in Act]: (typeof RULES)[A] extends { onEach: object } ? A : never }[Act];

/**
 * Returns whether the actor (undefined: signed out) may do this act on this subject. The server asks for every operation; the
 * client shows only what is allowed. The default is no: a scoped act without a subject is refused. For an act on many subjects,
 * returns whether any subject at all could be allowed.
 */
export function may(actor: Actor | undefined, act: Act, on: Subject = {}): boolean {
  const rule: Rule = RULES[act];
  if (rule === 'everyone') return true;
  if (actor === undefined) return false;
  if (rule === 'signed-in') return true;
  if (actor.restriction !== null) return false;
  if ('onEach' in rule) return rule.onEach[actor.role] !== undefined;
  return isInScope(actor, rule[actor.role], on);
}

/** Returns whether the actor may do an act on many subjects to this one of them. */
export function mayOnOne(actor: Actor, act: ActOnMany, on: Subject): boolean {
  const { onEach }: { readonly onEach: ScopeByRole } = RULES[act];
  return actor.restriction === null && isInScope(actor, onEach[actor.role], on);
}

function isInScope(actor: Actor, scope: Scope | undefined, { communeId, set, indicator }: Subject): boolean {
  switch (scope) {
    case undefined:
      return false;
    case 'all':
      return true;
    case 'own':
      return communeId !== undefined && actor.communes.includes(communeId);
    case 'led':
      if (set === undefined || indicator === undefined) return false;
      return ownValue(actor.indicators, set)?.includes(indicator) === true;
  }
}
