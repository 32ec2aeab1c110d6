import { useQueries } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { readStanding, type Standing } from '#shared/contract/standing/standings.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../../api/query.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import type { Recorded } from '../cells/cell-view.ts';
import { cellId, type GridLayout } from '../navigation/grid-layout.ts';

// In milliseconds: while figures go out one after the other, nothing is asked for anew.
const REST = 800;

/** What the record says of the figures of a layout; undefined while it is asked for. */
export function useRecorded({ set, on, communes }: GridLayout) {
  const isResting = useRest();
  const dayBefore = addDays(on, -1) ?? on;
  const asked = communes.flatMap(({ id }) => [on, dayBefore].map((day) => ({ id, day })));
  return useQueries({
    queries: asked.map(({ id, day }) => ({
      ...queryOf(readStanding, { params: { communeId: id }, query: { set: set.id, on: day } }),
      // What was answered stays until figures have stopped going out: then it is asked for if it is stale.
      enabled: (query: { state: { data: unknown } }) => isResting || query.state.data === undefined,
    })),
    combine: (results) => {
      const standings = results.flatMap(({ data }) => data ?? []);
      return {
        recorded: standings.length === asked.length ? gather(standings, on) : undefined,
        error: results.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
        retry: () => {
          for (const { refetch, isError } of results) if (isError) void refetch();
        },
      };
    },
  });
}

function gather(standings: readonly Standing[], on: string): ReadonlyMap<string, Recorded> {
  const recorded = new Map<string, Recorded>();
  for (const standing of standings) {
    const when = standing.on === on ? 'now' : 'before';
    for (const { code, entry } of standing.criteria.flatMap(({ indicators }) => indicators)) {
      const id = cellId(standing.communeId, code);
      recorded.set(id, { now: null, before: null, ...recorded.get(id), [when]: entry });
    }
  }
  return recorded;
}

/** Whether nothing has been on its way to the server for a moment. */
function useRest(): boolean {
  const isBusy = useSyncExternalStore(outbox.subscribe, () => outbox.getState().inFlight.size > 0);
  const [isResting, setIsResting] = useState(!isBusy);
  useEffect(() => {
    if (isBusy) {
      setIsResting(false);
      return;
    }
    const timer = setTimeout(() => setIsResting(true), REST);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isResting;
}
