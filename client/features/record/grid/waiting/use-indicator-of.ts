import { useQueries } from '@tanstack/react-query';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { findIndicator, type Indicator } from '#shared/domain/sets/criteria-set.ts';
import { queryOf } from '../../../../api/query.ts';
import { type Item, placesOf } from '../../../../outbox/item.ts';

/** Indicator that an item is about; undefined if it is about something else, or while the criteria set is not loaded. */
export function useIndicatorOf(item: Item): Indicator | undefined {
  const [place, ...others] = placesOf(item);
  const cell = place !== undefined && 'set' in place && others.length === 0 ? place : undefined;
  // No query for other items: a disabled one would still be retried after a lost connection.
  const setIds = cell ? [cell.set] : [];
  const [read] = useQueries({
    queries: setIds.map((setId) => queryOf(readCriteriaSet, { params: { setId }, query: {} })),
  });
  return cell && read?.data ? findIndicator(read.data, cell.indicator) : undefined;
}
