import type { ProgressEvent } from '#shared/contract/standing/standings.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Instant, LocalDate } from '#shared/domain/values/local-date.ts';
import { dayOf } from '../../../clock.ts';
import type { Transaction } from '../../../database/open.ts';
import { listRevisions, type SetRevision } from '../../sets/criteria-sets/repository.ts';
import { listRecognitions } from '../../units/communes/repository.ts';

interface Span {
  from: LocalDate;
  to: LocalDate;
  knownAt: Instant | undefined;
}

/** Events of these communes and this set within a span of time, sorted by day. */
export function listEvents(
  tx: Transaction,
  { set }: SetRevision,
  communes: readonly Commune[],
  { from, to, knownAt }: Span,
): ProgressEvent[] {
  const recognitions = communes.flatMap(({ id }) =>
    listRecognitions(tx, id)
      .filter(({ level }) => level === set.level)
      .map(({ decidedOn, document, forYear }): ProgressEvent => {
        return { on: decidedOn, kind: 'recognition', communeId: id, document, forYear };
      }),
  );
  const ofSet = (on: LocalDate, kind: ProgressEvent['kind'], document: string): ProgressEvent => {
    return { on, kind, communeId: null, document, forYear: null };
  };
  const { number } = set.issued;
  // The first revision is the original set, not a change.
  const revisions = listRevisions(tx, set.id, knownAt).slice(1);
  return [
    ...recognitions,
    ofSet(set.validFrom, 'valid-from', number),
    ...(set.validUntil === null ? [] : [ofSet(set.validUntil, 'valid-until', number)]),
    ...set.amendments.map((amendment) => ofSet(amendment.date, 'amendment', amendment.number)),
    ...revisions.map(({ recordedAt }) => ofSet(dayOf(new Date(recordedAt)), 'revision', number)),
  ]
    .filter(({ on }) => from <= on && on <= to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
