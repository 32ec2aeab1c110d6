import { type FormEvent, useRef, useState } from 'react';
import type { Conflict } from '#shared/contract/problem.ts';
import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { readEntryRefusal } from '../conflict/read-entry-refusal.ts';
import type { Statement } from '../draft-fields.ts';
import type { EntrySubject } from '../entry-subject.ts';
import type { EntryDraft } from '../use-entry-draft.ts';
import { conflictIn, useRecordEntry } from './use-record-entry.ts';

/**
 * Saving a draft: refuses a faulty one and goes to its first fault, sends another, and says why the server refused. What
 * the author saw is what was on view when the form was opened, whatever came since: so the server tells of a conflict.
 */
export function useSaving(
  subject: EntrySubject,
  draft: EntryDraft,
  onRecorded: (entry: JudgedEntry) => void,
) {
  const form = useRef<HTMLFormElement>(null);
  const [hasTried, setHasTried] = useState(false);
  const { saving, conflict, send } = useSending(subject, onRecorded);
  const hasConflicted = conflictIn(saving.error) !== undefined;
  const refusal = readEntryRefusal(saving.error, saving.variables?.statement, draft.statement);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    // A day that cannot be read stays in its field: the draft still has the last good one, which nobody meant.
    const isDayWrong = !draft.isFaulty && form.current?.querySelector('input[aria-invalid="true"]') != null;
    if (draft.statement === undefined || draft.isFaulty || isDayWrong) focusFirstFault(form.current);
    else send(draft.statement, subject.entry?.id ?? null);
  };
  const recordMine = () => {
    if (conflict && draft.statement) send(draft.statement, conflict.theirs.id);
  };
  return {
    form,
    save,
    /** Two statements to choose from; stays until one is chosen. */
    conflict,
    recordMine,
    isSaving: saving.isPending,
    // Before the first try only what was typed is held against the rules; nobody is blamed for an empty form.
    faults: { ...refusal.faults, ...(hasTried ? draft.faults : draft.faultsOfTyping) },
    problem: hasConflicted ? undefined : refusal.rest,
  };
}

/** Sending a statement; and what it met, which stays until a statement is recorded, whatever goes wrong in between. */
function useSending(subject: EntrySubject, onRecorded: (entry: JudgedEntry) => void) {
  const saving = useRecordEntry(subject, onRecorded);
  const [conflict, setConflict] = useState<Conflict>();
  const send = (statement: Statement, replaces: string | null) => {
    if (saving.isPending) return;
    saving.mutate(
      { statement, replaces },
      { onError: (error) => setConflict((last) => conflictIn(error) ?? last) },
    );
  };
  return { saving, conflict, send };
}

// After the faults are on the screen.
function focusFirstFault(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const fault = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const field = fault?.matches('input, select, textarea') ? fault : fault?.querySelector('input');
    field?.focus();
  });
}
