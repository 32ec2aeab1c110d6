import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listImportRows, readImport } from '#shared/contract/record/imports.ts';
import { call } from '../../../../api/call.ts';
import { isInProgress, type Shown } from './result-kinds.ts';

const POLL_INTERVAL = 400; // ms

/** Rows per page. */
export const PAGE = 50;

/**
 * Polls a comparison until it is ready or failed. Keyed outside `api`: it compares with a snapshot, so changes of the record must
 * not refetch it.
 */
export function useImport(id: string | undefined) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => call(readImport, { params: { importId: id ?? '' } }, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state: { data, error } }) =>
      error === null && (data === undefined || isInProgress(data)) ? POLL_INTERVAL : false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export type ImportQuery = ReturnType<typeof useImport>;

/** One page of the compared cells. */
export function useImportRows(id: string, shown: Shown, offset: number) {
  const which = shown === 'doubts' ? { doubts: 'only' as const } : { kind: shown };
  return useQuery({
    queryKey: ['import', id, 'rows', shown, offset],
    queryFn: ({ signal }) =>
      call(
        listImportRows,
        { params: { importId: id }, query: { ...which, offset, limit: PAGE } },
        { signal },
      ),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}
