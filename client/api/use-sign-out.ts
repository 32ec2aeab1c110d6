import { useMutation } from '@tanstack/react-query';
import { signOut } from '#shared/contract/session.ts';
import { call } from './call.ts';

/** Signs out and opens the first page anew, so that nothing of one person's stays in memory for the next. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: () => window.location.assign('/'),
  });
}
