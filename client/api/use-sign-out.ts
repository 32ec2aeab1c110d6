import { useMutation } from '@tanstack/react-query';
import { signOut } from '#shared/contract/people/session.ts';
import { outbox } from '../outbox/outbox.ts';
import { call } from './call.ts';

/** Signs out and reloads the first page, so that no data of one user stays in memory for the next. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: () => {
      outbox.setAuthor(undefined); // prevents a second question about waiting edits when the page unloads
      window.location.assign('/');
    },
  });
}
