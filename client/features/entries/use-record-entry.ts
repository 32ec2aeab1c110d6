import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type EntryBody, type JudgedEntry, recordEntry } from '#shared/contract/entries.ts';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import type { Statement } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';

/**
 * Records a statement. The same statement sent again, after a lost answer, carries the same id, so that the server
 * records it once; a changed one is a statement of its own.
 */
export function useRecordEntry(subject: EntrySubject, onRecorded: (entry: JudgedEntry) => void) {
  const client = useQueryClient();
  const sent = useRef<{ statement: string; id: string }>(undefined);
  const { commune, set, entry } = subject;
  return useMutation({
    mutationFn: (statement: Statement) => {
      const text = JSON.stringify(statement);
      if (sent.current?.statement !== text) sent.current = { statement: text, id: newId() };
      const body: EntryBody = {
        ...statement,
        id: sent.current.id,
        set: set.id,
        replaces: entry?.id ?? null,
        origin: 'form',
      };
      return call(recordEntry, { params: { communeId: commune.id }, body });
    },
    onSuccess: (recorded) => {
      for (const key of [['communes', commune.id], ['board'], ['progress'], ['metrics']]) {
        void client.invalidateQueries({ queryKey: ['api', ...key] });
      }
      onRecorded(recorded);
    },
  });
}
