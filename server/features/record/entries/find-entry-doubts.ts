import { type Doubt, findDoubts } from '#shared/domain/record/doubts.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { isStatedFormerly } from '#shared/domain/sets/former-measure.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import type { Transaction } from '../../../database/open.ts';
import { findEntryThatHolds } from './entries-that-hold.ts';

type Stated = Pick<Entry, 'communeId' | 'set' | 'indicator' | 'effectiveOn' | 'value'>;

/** Doubts about a valid statement, compared with the latest figure before its day and the one of the day itself. */
export function findEntryDoubts(
  tx: Transaction,
  set: CriteriaSet,
  stated: Stated,
  holding = findEntryThatHolds(tx, stated, { on: stated.effectiveOn }),
): Doubt[] {
  const indicator = findIndicator(set, stated.indicator);
  if (indicator === undefined || stated.value === null) return [];
  const dayBefore = addDays(stated.effectiveOn, -1);
  const isOfDay = holding?.effectiveOn === stated.effectiveOn && dayBefore !== undefined;
  const before = isOfDay ? findEntryThatHolds(tx, stated, { on: dayBefore }) : undefined;
  // Figures in a former unit or kind are no measure for one in the present.
  const known = [before, holding].map((entry) =>
    entry && !isStatedFormerly(indicator, entry) ? entry.value : null,
  );
  return findDoubts(set, indicator, stated, known);
}
