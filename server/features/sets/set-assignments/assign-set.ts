import type { SetAssignmentsBody } from '#shared/contract/sets/set-assignments.ts';
import { type SetAssignment, setThatApplies, timelineOf } from '#shared/domain/sets/set-assignment.ts';
import { hasEndedBy } from '#shared/domain/units/commune.ts';
import type { Violation } from '#shared/domain/values/violation.ts';
import { appendAudit, type Source } from '../../../audit/append-audit.ts';
import type { Transaction } from '../../../database/open.ts';
import { findCommune } from '../../units/communes/repository.ts';
import { findSetAssignment, insertSetAssignment, listSetAssignments } from './repository.ts';

/** Assignments recorded now or by an earlier request with the same ids, or the reason why not. */
type AssignedSet =
  | { outcome: 'assigned'; assignments: SetAssignment[] }
  | { outcome: 'id-already-used' }
  | { outcome: 'rules-broken'; violations: Violation[] };

type Person = Source & { actor: string };

/** Assigns a set to communes from a day on, all or none, each audited, in the caller's transaction. */
export function assignSet(tx: Transaction, body: SetAssignmentsBody, source: Person): AssignedSet {
  const earlier = body.communes.map(({ id }) => findSetAssignment(tx, id));
  if (earlier.some((assignment) => assignment !== undefined)) {
    const known = earlier.filter((assignment, i) => assignment && isSame(assignment, body, i, source.actor));
    if (known.length < body.communes.length) return { outcome: 'id-already-used' };
    return { outcome: 'assigned', assignments: known.filter((assignment) => assignment !== undefined) };
  }
  const violations = body.communes.flatMap(({ communeId }, i): Violation[] => {
    const commune = findCommune(tx, communeId);
    const pointer = `/communes/${i}/communeId`;
    if (commune === undefined) return [{ pointer, rule: 'unknown-commune' }];
    return hasEndedBy(commune, body.validFrom) ? [{ pointer, rule: 'commune-ended' }] : [];
  });
  if (violations.length > 0) return { outcome: 'rules-broken', violations };
  if (new Set(body.communes.map(({ id }) => id)).size < body.communes.length) {
    return { outcome: 'id-already-used' };
  }
  return {
    outcome: 'assigned',
    assignments: body.communes.map(({ id, communeId }) => assignOne(tx, id, communeId, body, source)),
  };
}

function assignOne(
  tx: Transaction,
  id: string,
  communeId: string,
  { set, validFrom, document }: SetAssignmentsBody,
  source: Person,
): SetAssignment {
  const before = setThatApplies(timelineOf(listSetAssignments(tx, { commune: communeId })), validFrom);
  const stated = { id, communeId, set, validFrom, document };
  const assignment = insertSetAssignment(tx, { ...stated, recordedAt: source.at, author: source.actor });
  appendAudit(tx, source, {
    act: 'assign-set',
    communeId,
    set,
    subject: id,
    ...(before !== undefined && { from: { set: before } }),
    to: { set, validFrom, document },
    recorded: { table: 'set_assignment', subject: id },
  });
  return assignment;
}

function isSame(
  { communeId, set, validFrom, document, author }: SetAssignment,
  body: SetAssignmentsBody,
  index: number,
  actor: string,
): boolean {
  return (
    communeId === body.communes[index]?.communeId &&
    set === body.set &&
    validFrom === body.validFrom &&
    document === body.document &&
    author === actor
  );
}
