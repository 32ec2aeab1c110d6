import { useMutation } from '@tanstack/react-query';
import { signOut } from '#shared/contract/people/session.ts';
import { outbox } from '../outbox/outbox.ts';
import { call } from './call.ts';

/** Signs out and opens the first page anew, so that nothing of one person's stays in memory for the next. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: () => {
      outbox.setAuthor(undefined); // what waits is not asked about once more as the page is left
      window.location.assign('/');
    },
  });
}
