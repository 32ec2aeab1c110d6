import { useMutation } from '@tanstack/react-query';
import type { WriteOperation } from '#shared/contract/operation.ts';
import { useInvalidation } from '../../api/invalidate.ts';
import { revertFields } from './diff-fields.ts';

/** Completed action in words; `undo` reverts it, if that is possible. */
export interface Done {
  text: string;
  undo?: () => Promise<void>;
}

/** Shows a completed action on the page. */
export type Notify = (done: Done) => void;

export interface ReversibleChange<Thing> {
  before: Partial<Thing>;
  change: Partial<Thing>;
  doneText: string;
}

/** Mutation with undo: `send` calls `operation` with the change and, on undo, with its inverse. */
export function useReversibleChange<Thing extends object>(
  operation: WriteOperation,
  send: (change: Partial<Thing>) => Promise<unknown>,
  notify: Notify,
) {
  const invalidate = useInvalidation(operation);
  return useMutation({
    mutationFn: ({ change }: ReversibleChange<Thing>) => send(change),
    onSuccess: async (_, { before, change, doneText }) => {
      await invalidate();
      const undo = async () => {
        await send(revertFields(before, change));
        await invalidate();
      };
      notify({ text: doneText, undo });
    },
  });
}
