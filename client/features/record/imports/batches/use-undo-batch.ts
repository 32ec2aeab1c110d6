import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResponseOf } from '#shared/contract/operation.ts';
import { type Batch, undoBatch } from '#shared/contract/record/batches.ts';
import { call } from '../../../../api/call.ts';
import { useInvalidation } from '../../../../api/invalidate.ts';
import { newId } from '../../../../api/new-id.ts';

/** What undoing came to: the batch that did it, and the cells that others have changed since. */
export type BatchUndoResult = ResponseOf<typeof undoBatch>;

/** Undoes an import as one; sent again after no answer came, it is undone once all the same. */
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
