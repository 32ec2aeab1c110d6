import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResponseOf } from '#shared/contract/operation.ts';
import { type Batch, undoBatch } from '#shared/contract/record/batches.ts';
import { call } from '../../../../api/call.ts';
import { useInvalidation } from '../../../../api/invalidate.ts';
import { newId } from '../../../../api/new-id.ts';

/** The undone import, and the cells in which a newer figure holds. */
export type BatchUndoResult = ResponseOf<typeof undoBatch>;

/** Undoes a whole import. Idempotent: a retry after a lost answer uses the same id. */
export function useUndoBatch(
  { id: batchId }: Pick<Batch, 'id'>,
  onUndone: (undone: BatchUndoResult) => void,
) {
  const invalidate = useInvalidation(undoBatch);
  const [id] = useState(newId);
  return useMutation({
    mutationFn: () => call(undoBatch, { params: { batchId }, body: { id } }),
    onSuccess: (undone) => {
      void invalidate();
      onUndone(undone);
    },
  });
}
