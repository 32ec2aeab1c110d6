import { useMutation } from '@tanstack/react-query';
import type { WriteOperation } from '#shared/contract/operation.ts';
import { useInvalidation } from '../../api/invalidate.ts';
import { invertChange } from './diff-fields.ts';

/** What was done, in words, with the way back where there is one. */
export interface Done {
  text: string;
  undo?: () => Promise<void>;
}

/** Says on the page what was done. */
export type Announce = (done: Done) => void;

/** A change of something: what it was like before, and how to say what was done. */
export interface ReversibleChange<Thing> {
  before: Partial<Thing>;
  change: Partial<Thing>;
  announcement: string;
}

/** Changes something in a way that can be taken back: `send` calls `operation` with the change, and later, perhaps, its opposite. */
export function useReversibleChange<Thing extends object>(
  operation: WriteOperation,
  send: (change: Partial<Thing>) => Promise<unknown>,
  announce: Announce,
) {
  const invalidate = useInvalidation(operation);
  return useMutation({
    mutationFn: ({ change }: ReversibleChange<Thing>) => send(change),
    onSuccess: async (_, { before, change, announcement }) => {
      await invalidate();
      const undo = async () => {
        await send(invertChange(before, change));
        await invalidate();
      };
      announce({ text: announcement, undo });
    },
  });
}
