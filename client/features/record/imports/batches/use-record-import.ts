import { useMutation } from '@tanstack/react-query';
import { commitImport, listImportRows } from '#shared/contract/record/imports.ts';
import type { DoubtCounts } from '#shared/domain/record/doubts.ts';
import { ApiProblem, call } from '../../../../api/call.ts';
import { useInvalidation } from '../../../../api/invalidate.ts';
import type { Comparison, RecordedImport } from '../journey/use-journey.ts';

/** A type alias, because exported inferred types include it. */
type RecordChoices = {
  leaveOutRefused: boolean;
  confirmSame: boolean;
  /** The doubts that the user has seen and confirms. */
  confirms: DoubtCounts;
  /** Reason for keeping the judgements that the figures end; null leaves them open. */
  keepJudgements: { reason: string } | null;
};

// Enough rows to find the communes of a file.
const MAX_ROWS = 500;

/** Records a comparison as one batch. Idempotent: a retry after a lost answer uses the same batch id. */
export function useRecordImport(comparison: Comparison, onRecorded: (recorded: RecordedImport) => void) {
  const invalidate = useInvalidation(commitImport);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (choices: RecordChoices): Promise<RecordedImport> => {
      const params = { importId: comparison.id };
      const communeIds = await communesOf(comparison, choices);
      const batch = await call(commitImport, { params, body: { id: comparison.batchId, ...choices } });
      return { batch, communeIds, day: comparison.day };
    },
    onSuccess: (recorded) => {
      void invalidate();
      onRecorded(recorded);
    },
  });
  return { record: (choices: RecordChoices) => !isPending && mutate(choices), isPending, error };
}

// On a retry after a lost answer the comparison may be gone already; the result then links to no commune.
async function communesOf({ id }: Comparison, { confirmSame }: RecordChoices): Promise<string[]> {
  const kinds = ['new', 'changed', ...(confirmSame ? (['confirmed'] as const) : [])] as const;
  const pages = await Promise.all(
    kinds.map((kind) => call(listImportRows, { params: { importId: id }, query: { kind, limit: MAX_ROWS } })),
  ).catch((error: unknown) => {
    if (error instanceof ApiProblem) return [];
    throw error;
  });
  return [...new Set(pages.flatMap(({ rows }) => rows.flatMap(({ communeId }) => communeId ?? [])))];
}
