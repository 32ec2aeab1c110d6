import { useState } from 'react';
import type { Conflict } from '#shared/contract/problem.ts';
import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { newId } from '../../../../api/new-id.ts';
import { useQueuedWrite } from '../../../../outbox/use-queued-write.ts';
import type { EntryStatement } from '../draft-fields.ts';
import type { EntrySubject } from '../entry-subject.ts';
import { useEntryText } from '../fields/use-entry-text.ts';
import { useWaitingEdits } from './use-waiting-edits.ts';

export interface RecordHooks {
  onRecorded: (entry: JudgedEntry) => void;
  /** No answer came: the statement with this id is kept in the browser and sent later. */
  onKept: (id: string) => void;
}

/** Records a statement through the outbox. It replaces the figure that the form showed: the last waiting one, or the recorded one. */
export function useRecordEntry(subject: EntrySubject, { onRecorded, onKept }: RecordHooks) {
  const { commune, set, indicator, entry } = subject;
  const textOf = useEntryText(indicator);
  const waiting = useWaitingEdits(subject).filter(({ obstacle }) => obstacle === undefined);
  // The figure shown when the form opened: a later one is a conflict.
  const [seen] = useState(waiting.at(-1)?.id ?? entry?.id ?? null);
  const [id, setId] = useState('');
  const [conflict, setConflict] = useState<Conflict>();
  const queued = useQueuedWrite('entry', { onRecorded, onKept: () => onKept(id) });
  if (queued.conflict && queued.conflict !== conflict) setConflict(queued.conflict);
  const send = (statement: EntryStatement) => {
    if (queued.isPending) return;
    const next = newId();
    setId(next);
    const body = { ...statement, id: next, set: set.id, replaces: seen, origin: 'form' as const };
    queued.send(
      { params: { communeId: commune.id }, body },
      isWithdrawal(statement) ? '' : textOf(statement),
    );
  };
  /** Takes a doubtful statement back to the fields, which still hold it. */
  const correct = () => {
    queued.discard();
    setConflict(undefined);
  };
  return { ...queued, send, conflict, correct };
}
