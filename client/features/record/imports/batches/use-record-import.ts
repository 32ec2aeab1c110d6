import { useMutation } from '@tanstack/react-query';
import { commitImport, listImportRows } from '#shared/contract/record/imports.ts';
import { ApiProblem, call } from '../../../../api/call.ts';
import { useInvalidation } from '../../../../api/invalidate.ts';
import type { Comparison, RecordedImport } from '../journey/use-journey.ts';

/** What whoever records decides. */
export interface RecordChoices {
  leaveOutRefused: boolean;
  confirmSame: boolean;
}

// Enough to know which communes a file is about.
const MAX_ROWS = 500;

/** Records a comparison as one batch. Sent again after no answer came, it is recorded once all the same. */
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

// When the batch was recorded and only its answer was lost, the comparison is there no longer: then no commune is named.
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
