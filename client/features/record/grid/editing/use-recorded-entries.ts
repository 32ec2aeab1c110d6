import { useQueries } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { InputOf } from '#shared/contract/operation.ts';
import { readStanding, type Standing } from '#shared/contract/standing/standings.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { call } from '../../../../api/call.ts';
import { queryOf } from '../../../../api/query.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import type { RecordedEntries } from '../cells/cell-view.ts';
import { cellId, type GridLayout } from '../navigation/grid-layout.ts';

// Time without requests before figures are refetched, so that nothing is refetched between two figures.
const REST_MS = 800;

/** When the grid asked for an answer. An answer that another page asked for is not in it. */
const askedAt = new WeakMap<Standing, number>();

/** The query of a standing, which notes when it was asked for; equal answers stay distinct, as each was asked for at its time. */
function queryStanding(input: InputOf<typeof readStanding>) {
  return {
    ...queryOf(readStanding, input),
    structuralSharing: false,
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const asked = performance.now();
      const standing = await call(readStanding, input, { signal });
      askedAt.set(standing, asked);
      return standing;
    },
  };
}

/** Recorded entries of a layout's cells, by cell id; undefined while they load. */
export function useRecordedEntries({ set, on, communes }: GridLayout) {
  const isResting = useRest();
  const dayBefore = addDays(on, -1) ?? on;
  const requests = communes.flatMap(({ id }) => [on, dayBefore].map((day) => ({ id, day })));
  return useQueries({
    queries: requests.map(({ id, day }) => ({
      ...queryStanding({ params: { communeId: id }, query: { set: set.id, on: day } }),
      // Stale answers are refetched only when no more figures are being sent.
      enabled: (query: { state: { data: unknown } }) => isResting || query.state.data === undefined,
    })),
    combine: (results) => {
      const standings = results.flatMap(({ data }) => data ?? []);
      return {
        recorded: standings.length === requests.length ? gather(standings, on) : undefined,
        error: results.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
        retry: () => {
          for (const { refetch, isError } of results) if (isError) void refetch();
        },
      };
    },
  });
}

function gather(standings: readonly Standing[], on: string): ReadonlyMap<string, RecordedEntries> {
  const recorded = new Map<string, RecordedEntries>();
  for (const standing of standings) {
    const when = standing.on === on ? 'current' : 'previous';
    const asked = askedAt.get(standing) ?? 0;
    for (const { code, entry, awaitsJudgement } of standing.criteria.flatMap(
      ({ indicators }) => indicators,
    )) {
      const id = cellId(standing.communeId, code);
      const awaits = when === 'current' && { awaits: awaitsJudgement };
      const other = recorded.get(id) ?? { current: null, previous: null, askedAt: asked };
      const oldest = Math.min(other.askedAt, asked);
      recorded.set(id, { ...other, [when]: entry, askedAt: oldest, ...awaits });
    }
  }
  return recorded;
}

/** Whether the outbox has sent nothing for `REST_MS`. */
function useRest(): boolean {
  const isBusy = useSyncExternalStore(outbox.subscribe, () => outbox.getState().inFlight.size > 0);
  const [isResting, setIsResting] = useState(!isBusy);
  useEffect(() => {
    if (isBusy) {
      setIsResting(false);
      return;
    }
    const timer = setTimeout(() => setIsResting(true), REST_MS);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isResting;
}
