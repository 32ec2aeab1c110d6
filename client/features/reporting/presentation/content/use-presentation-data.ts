import { usePrefetchQuery, useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { type Changes, readChanges } from '#shared/contract/standing/changes.ts';
import { type ListedIndicator, listIndicators } from '#shared/contract/standing/indicators.ts';
import { type Board, type Progress, readBoard, readProgress } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { type LocalDate, lastStepEndBefore } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../../api/query.ts';
import type { View } from '../../../../api/view.ts';

/** Data of all slides, for one point of view. */
export interface PresentationData {
  view: View;
  set: CriteriaSet;
  board: Board;
  /** Boards to compare with: at the end of last month and on the day `since`, the later first. */
  earlier: readonly Board[];
  /** Start of the period of the changes. */
  since: LocalDate;
  changes: Changes;
  progress: Progress;
  indicators: readonly ListedIndicator[];
}

const route = getRouteApi('/trinh-chieu');

/** Loads the data of all slides at once, so that going to the next slide never waits. */
export function usePresentationData(view: View): PresentationData {
  const { set, on, knownAt } = view;
  const { tu } = route.useSearch();
  const since = tu !== undefined && tu < on ? tu : lastStepEndBefore(on, 'quarter');
  const lastMonth = lastStepEndBefore(on, 'month');
  const boardOn = (day: LocalDate) => queryOf(readBoard, { query: { ...view, on: day } });
  usePrefetchQuery(boardOn(lastMonth));
  usePrefetchQuery(boardOn(since));
  const [first, board, changes, progress, listed] = useSuspenseQueries({
    queries: [
      queryOf(readCriteriaSet, { params: { setId: set }, query: {} }),
      queryOf(readBoard, { query: view }),
      queryOf(readChanges, { query: { set, from: since, to: on, knownAt } }),
      queryOf(readProgress, { query: { set, to: on, knownAt } }),
      queryOf(listIndicators, { query: view }),
    ],
  });
  const days = [...new Set([lastMonth, since])].sort().reverse();
  const earlier = useSuspenseQueries({ queries: days.map(boardOn) });
  return {
    view,
    set: first.data,
    board: board.data,
    earlier: earlier.map(({ data }) => data),
    since,
    changes: changes.data,
    progress: progress.data,
    indicators: listed.data.indicators,
  };
}
