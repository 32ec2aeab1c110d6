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

type Rule = 'everyone' | 'signed-in' | readonly Role[];

// Who may do what at all; an act that a role is not named for is refused. Scope comes on top, in `isInScope`.
const RULES = {
  'see-service': 'everyone',
  'sign-in': 'everyone',
  'manage-own-account': 'signed-in',
  'read-record': ROLES,
  'export-record': ROLES,
  'record-entry': ['coordinator', 'office', 'commune'],
  'upload-file': ['admin', 'coordinator', 'office', 'commune'],
  'import-entries': ['coordinator', 'office', 'commune'],
  'record-metric': ['coordinator', 'commune'],
  'make-report': ['coordinator'],
  'decide-targets': ['coordinator'],
  'administer-sets': ['admin', 'coordinator'],
  'read-audit': ['admin', 'coordinator'],
  'administer-accounts': ['admin'],
  'administer-units': ['admin'],
  'administer-system': ['admin'],
} as const satisfies Record<string, Rule>;

/** What an operation asks of the person behind it; every operation names one (`access`). */
export type Act = keyof typeof RULES;

/** The acts of someone who is not signed in. */
export type PublicAct = { [A in Act]: (typeof RULES)[A] extends 'everyone' ? A : never }[Act];

/**
 * Whether the actor, undefined when signed out, may do this to that. The server asks for every operation; the client shows
 * only what may be done. Default is no: an act with a scope that does not say what it is about is refused.
 */
export function may(actor: Actor | undefined, act: Act, on: Subject = {}): boolean {
  const rule: Rule = RULES[act];
  if (rule === 'everyone') return true;
  if (actor === undefined) return false;
  if (rule === 'signed-in') return true;
  return actor.restriction === null && rule.includes(actor.role) && isInScope(actor, act, on);
}

// Recording is for one's own: a commune officer's communes, an office's indicators in all communes.
function isInScope(actor: Actor, act: Act, { communeId, set, indicator }: Subject): boolean {
  if (act !== 'record-entry' && act !== 'record-metric') return true;
  if (actor.role === 'commune') return communeId !== undefined && actor.communes.includes(communeId);
  if (actor.role === 'office') {
    if (set === undefined || indicator === undefined) return false;
    // `set` is what a request says: only what the record itself holds counts, not `constructor`.
    return Object.hasOwn(actor.indicators, set) && actor.indicators[set]?.includes(indicator) === true;
  }
  return actor.role === 'coordinator';
}
