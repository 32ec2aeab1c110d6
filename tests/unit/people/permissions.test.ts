import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTS,
  type Act,
  type ActOnMany,
  type Actor,
  may,
  mayOnOne,
  type Restriction,
  ROLES,
  type Rule,
  type Subject,
} from '#shared/domain/people/permissions.ts';
import { caseTable } from '../../support/fixtures.ts';
import { holds } from '../../support/record/arbitraries.ts';
import { SET } from '../../support/record/entries.ts';

const COLUMNS = ['act', 'on', 'signedOut', ...ROLES, 'restricted'] as const;
const CASES = caseTable('permissions', COLUMNS);
const RESTRICTIONS: Restriction[] = ['must-change-password', 'must-enrol-two-factor'];

const OWN_COMMUNE = { communeId: '06901', set: SET };
const OTHER_COMMUNE = { communeId: '99999', set: SET };
const SUBJECTS: Record<string, Subject> = {
  own: { ...OWN_COMMUNE, indicator: '5.1' },
  'own-commune': { ...OWN_COMMUNE, indicator: '14.1' },
  'own-indicator': { ...OTHER_COMMUNE, indicator: '5.1' },
  other: { ...OTHER_COMMUNE, indicator: '14.1' },
  none: {},
};

function actorOf(given: Partial<Actor>): Actor {
  const scope = {
    communes: given.role === 'commune' ? ['06901'] : [],
    indicators: given.role === 'office' ? { [SET]: ['5.1', '5.2'] } : {},
  };
  return { id: 'ai-do', name: 'Ai đó', role: 'leader', restriction: null, ...scope, ...given };
}

function subjectsIn(on: string): Subject[] {
  if (on === 'any') return Object.values(SUBJECTS);
  const subject = SUBJECTS[on];
  if (subject === undefined) throw new Error(`permissions.csv: ${on} is no subject`);
  return [subject];
}

describe('the table of permissions', () => {
  test('covers every act', () => {
    expect([...new Set(CASES.map(({ act }) => act))].toSorted()).toEqual(ACTS.toSorted());
  });

  test.each(CASES)('$act on $on: $case', (line) => {
    const act = line.act as Act;
    for (const on of subjectsIn(line.on)) {
      expect(['signed out', may(undefined, act, on)]).toEqual(['signed out', line.signedOut === 'yes']);
      for (const role of ROLES) {
        expect([role, may(actorOf({ role }), act, on)]).toEqual([role, line[role] === 'yes']);
        for (const restriction of RESTRICTIONS) {
          const restricted = may(actorOf({ role, restriction }), act, on);
          expect([role, restriction, restricted]).toEqual([role, restriction, line.restricted === 'yes']);
        }
      }
    }
  });
});

const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom('06901', '5.1', SET, 'constructor', '__proto__', 'toString'),
);
const anySubject = fc.record({ communeId: anyText, set: anyText, indicator: anyText }, { requiredKeys: [] });
const anyActor = fc.record({
  id: anyText,
  name: anyText,
  role: fc.constantFrom(...ROLES),
  communes: fc.array(anyText),
  indicators: fc.dictionary(anyText, fc.array(anyText)),
  restriction: fc.constantFrom(null, ...RESTRICTIONS),
});
const anyAct = fc.constantFrom(...ACTS);

describe('without a rule, nothing is allowed', () => {
  test('a signed-out visitor may do only the public acts, for any subject', () => {
    holds(
      fc.property(anyAct, anySubject, (act, on) => {
        expect(may(undefined, act, on)).toBe(act === 'see-service' || act === 'sign-in');
      }),
    );
  });

  test('recording outside one’s communes and indicators is refused, for any ids', () => {
    holds(
      fc.property(anyActor, anySubject, (actor, on) => {
        const isOwnCommune = actor.role === 'commune' && actor.communes.some((id) => id === on.communeId);
        const led = Object.entries(actor.indicators).find(([set]) => set === on.set)?.[1] ?? [];
        const isLed = actor.role === 'office' && led.some((code) => code === on.indicator);
        const mayAtAll = actor.restriction === null && actor.role !== 'admin' && actor.role !== 'leader';
        const isOwn = actor.role === 'coordinator' || isOwnCommune || isLed;
        expect(may(actor, 'record-entry', on)).toBe(mayAtAll && isOwn);
      }),
      2000,
    );
  });

  test.each(['commune', 'office'] as const)('a %s without any scope records nothing', (role) => {
    const nobody = actorOf({ role, communes: [], indicators: {} });
    for (const on of Object.values(SUBJECTS)) {
      expect([may(nobody, 'record-entry', on), may(nobody, 'record-metric', on)]).toEqual([false, false]);
    }
  });

  test('a scope of another role grants nothing', () => {
    const scope = { communes: ['06901'], indicators: { [SET]: ['5.1'] } };
    for (const role of ['leader', 'admin'] as const) {
      expect(may(actorOf({ role, ...scope }), 'record-entry', SUBJECTS['own'])).toBe(false);
    }
    const office = actorOf({ role: 'office', communes: ['06901'], indicators: {} });
    expect(may(office, 'record-entry', SUBJECTS['own'])).toBe(false);
  });
});

describe('an act on many subjects', () => {
  const MANY: ActOnMany[] = ['import-entries', 'annul-entries'];

  test.each(MANY)('%s is allowed exactly where recording is, for each role and subject', (act) => {
    for (const role of ROLES) {
      for (const [name, on] of Object.entries(SUBJECTS)) {
        const actor = actorOf({ role });
        expect([role, name, mayOnOne(actor, act, on)]).toEqual([role, name, may(actor, 'record-entry', on)]);
        for (const restriction of RESTRICTIONS)
          expect([role, name, mayOnOne({ ...actor, restriction }, act, on)]).toEqual([role, name, false]);
      }
    }
  });

  test('is allowed on no subject if it is not allowed at all', () => {
    holds(
      fc.property(anyActor, fc.constantFrom(...MANY), anySubject, (actor, act, on) => {
        if (!may(actor, act)) expect(mayOnOne(actor, act, on)).toBe(false);
        expect(mayOnOne(actor, act, on)).toBe(may(actor, 'record-entry', on));
      }),
      2000,
    );
  });
});

test('a rule that names a role without a scope does not compile', () => {
  // @ts-expect-error: roles without scopes
  const listed: Rule = ['coordinator', 'commune'];
  // @ts-expect-error: a role without a scope
  const missing: Rule = { coordinator: 'all', commune: undefined };
  // @ts-expect-error: no such scope
  const unknown: Rule = { coordinator: 'every' };
  // @ts-expect-error: no such role
  const nobody: Rule = { coordinator: 'all', guest: 'own' };
  // @ts-expect-error: a role without a scope, in an act on many subjects
  const many: Rule = { onEach: { commune: undefined } };
  expect([listed, missing, unknown, nobody, many]).toHaveLength(5);
});
