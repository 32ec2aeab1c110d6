import { useMutation } from '@tanstack/react-query';
import type { Conflict } from '#shared/contract/problem.ts';
import { type EntryBody, type JudgedEntry, recordEntry } from '#shared/contract/record/entries.ts';
import { ApiProblem, call } from '../../../../api/call.ts';
import { useInvalidation } from '../../../../api/invalidate.ts';
import { useIdempotentIds } from '../../../../api/use-idempotent-ids.ts';
import type { EntryStatement } from '../draft-fields.ts';
import type { EntrySubject } from '../entry-subject.ts';

/** A statement and the id of the entry that its author saw. */
export interface Submission {
  statement: EntryStatement;
  replaces: string | null;
  /** Names of the doubts that the author confirmed. */
  confirms: string[];
}

/**
 * Records a statement. Idempotent: a retry after a lost answer uses the same id, so that the server records it once; a changed
 * statement gets a new id.
 */
export function useRecordEntry(subject: EntrySubject, onRecorded: (entry: JudgedEntry) => void) {
  const invalidate = useInvalidation(recordEntry);
  const { idOf } = useIdempotentIds();
  const { commune, set } = subject;
  const refresh = () => void invalidate({ communeIds: [commune.id] });
  return useMutation({
    mutationFn: ({ statement, replaces, confirms }: Submission) => {
      const id = idOf({ statement, replaces });
      const body: EntryBody = { ...statement, id, set: set.id, replaces, confirms, origin: 'form' };
      return call(recordEntry, { params: { communeId: commune.id }, body });
    },
    onSuccess: (recorded) => {
      refresh();
      onRecorded(recorded);
    },
    onError: (error) => {
      if (findConflict(error)) refresh();
    },
  });
}

/** The two conflicting statements, if the error is a conflict. */
export function findConflict(error: Error | null): Conflict | undefined {
  return error instanceof ApiProblem ? error.problem.conflict : undefined;
}
