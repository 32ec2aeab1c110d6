import { useMutation, useQueryClient } from '@tanstack/react-query';
import { oppositeOf } from './change-of.ts';

/** What was done, in words, with the way back where there is one. */
export interface Done {
  text: string;
  undo?: () => Promise<void>;
}

/** Says on the page what was done. */
export type Tell = (done: Done) => void;

/** A change of something: what it was like before, and how to say what was done. */
export interface ReversibleChange<Thing> {
  before: Partial<Thing>;
  change: Partial<Thing>;
  told: string;
}

/** Changes something in a way that can be taken back: `send` sends the change, and later, perhaps, its opposite. */
export function useReversibleChange<Thing extends object>(
  send: (change: Partial<Thing>) => Promise<unknown>,
  areas: readonly string[],
  tell: Tell,
) {
  const markStale = useMarkStale(areas);
  return useMutation({
    mutationFn: ({ change }: ReversibleChange<Thing>) => send(change),
    onSuccess: async (_, { before, change, told }) => {
      await markStale();
      const undo = async () => {
        await send(oppositeOf(before, change));
        await markStale();
      };
      tell({ text: told, undo });
    },
  });
}

/** Makes areas of the API stale (`accounts` for `/api/accounts…`); comes back when what is on the screen is new. */
export function useMarkStale(areas: readonly string[]): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all(areas.map((area) => client.invalidateQueries({ queryKey: ['api', area] })));
  };
}
