import { useMutation } from '@tanstack/react-query';
import type { WriteOperation } from '#shared/contract/operation.ts';
import { useInvalidation } from '../../api/invalidate.ts';
import { revertFields } from './diff-fields.ts';

/** A finished action in words, with its undo if it has one. */
export interface Done {
  text: string;
  undo?: () => Promise<void>;
}

/** Shows a finished action on the page. */
export type Notify = (done: Done) => void;

/** A change, the state before it, and the text that announces it. */
export interface ReversibleChange<Thing> {
  before: Partial<Thing>;
  change: Partial<Thing>;
  doneText: string;
}

/** Mutation with undo: `send` calls `operation` with the change, and with its inverse if the user undoes it. */
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
