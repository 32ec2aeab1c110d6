import * as z from 'zod';

/** What a person is to the office (product §1). */
export const ROLES = ['admin', 'coordinator', 'office', 'commune', 'leader'] as const;
export const Role = z.enum(ROLES).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** Why a person who is signed in may do nothing yet but put their own account in order. */
export const Restriction = z
  .enum(['must-change-password', 'must-enrol-two-factor'])
  .meta({ id: 'Restriction' });
export type Restriction = z.infer<typeof Restriction>;

/** Who acts, and the scope of what they may do. */
export const Actor = z
  .object({
    id: z.string().describe('the user name: it never changes, and entries carry it as their author'),
    name: z.string(),
    role: Role,
    communes: z.array(z.string()).describe('the communes of a commune officer'),
    indicators: z
      .record(z.string(), z.array(z.string()))
      .describe('per criteria set the indicators that an office leads'),
    restriction: Restriction.nullable(),
  })
  .meta({ id: 'Actor' });
export type Actor = z.infer<typeof Actor>;

/** What an act is about, as far as it is about one commune or one indicator. */
export interface Subject {
  communeId?: string | undefined;
  set?: string | undefined;
  indicator?: string | undefined;
}

/**
 * How far a role's permission reaches: `own`: the communes of a commune officer; `led`: the indicators that an office leads,
 * in all communes; `all`: everything. There is no scope for a group of communes as long as no account has one.
 */
type Scope = 'own' | 'led' | 'all';

/** A scope for each role that may; a role that is not named is refused. */
type ScopeByRole = { readonly [R in Role]?: Scope };

/** Who may do an act. `onEach`: an act on many subjects, which are known only later; `mayOnOne` answers for each of them. */
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
  'record-metric': { coordinator: 'all', commune: 'own' },
  'make-report': { coordinator: 'all' },
  'decide-targets': { coordinator: 'all' },
  'administer-sets': { admin: 'all', coordinator: 'all' },
  'read-audit': { admin: 'all', coordinator: 'all' },
  'administer-accounts': { admin: 'all' },
  'administer-units': { admin: 'all' },
  'administer-system': { admin: 'all' },
} as const satisfies Record<string, Rule>;

/** What an operation asks of the person behind it; every operation names one (`access`). */
export type Act = keyof typeof RULES;
export const ACTS = Object.keys(RULES) as readonly Act[];

/** The acts of someone who is not signed in. */
export type PublicAct = { [A in Act]: (typeof RULES)[A] extends 'everyone' ? A : never }[Act];

/** The acts on many subjects. */
export type ActOnMany = { [A in Act]: (typeof RULES)[A] extends { onEach: object } ? A : never }[Act];

/**
 * Whether the actor, undefined when signed out, may do this to that. The server asks for every operation; the client shows
 * only what may be done. Default is no: an act with a scope that does not say what it is about is refused. For an act on
 * many subjects: whether the actor may do it to any at all.
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

/** Whether the actor may do an act on many subjects to this one of them. */
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
      // `set` is what a request says: only what the record itself holds counts, not `constructor`.
      return Object.hasOwn(actor.indicators, set) && actor.indicators[set]?.includes(indicator) === true;
  }
}
