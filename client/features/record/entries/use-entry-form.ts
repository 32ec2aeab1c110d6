import { useState } from 'react';
import type { Conflict } from '#shared/contract/problem.ts';
import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { useLanguage } from '../../../ui/values/use-format.ts';
import { type DraftFields, type EntryStatement, readDraft, startFields } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';
import { findConflict, useRecordEntry } from './saving/use-record-entry.ts';
import { useDraftFaults } from './use-draft-faults.ts';

/** The form of a figure as its parts need it. */
export type EntryDraft = ReturnType<typeof useEntryForm>;

/**
 * The form of a figure: its fields, what they state, and its recording. What the author saw is the entry on view when the
 * form was opened, whatever came since, so that the server finds a conflict.
 */
export function useEntryForm(subject: EntrySubject, onRecorded: (entry: JudgedEntry) => void) {
  const language = useLanguage();
  const { indicator, entry } = subject;
  const { conflict, send, ...sending } = useSending(subject, onRecorded);
  const read = (fields: DraftFields) => readDraft(indicator, fields, language);
  const { check, checkTyping } = useDraftFaults(subject);
  const form = useForm<DraftFields>({
    check,
    checkTyping,
    start: startFields(subject, language),
    sending,
    send: (fields) => {
      const { statement } = read(fields);
      if (statement) send(statement, entry?.id ?? null);
    },
    isUnchanged: (name, refused, current) => isSameIn(name, read(refused).statement, read(current).statement),
  });
  const { statement, violations } = read(form.fields);
  return {
    ...form,
    /** What the fields state; undefined while the value cannot be read. */
    statement,
    /** Faults of the text of the whole, or of each part, as far as it was filled in. */
    violations,
    /** The statement, where there is a status to show. */
    previewed: check(form.fields).value === undefined ? statement : undefined,
    /** Two statements to choose from; stays until one is chosen. */
    conflict,
    recordMine: () => {
      if (conflict && statement) send(statement, conflict.theirs.id);
    },
  };
}

/** Sending a statement; and the conflict it met, which stays until a statement is recorded, whatever goes wrong in between. */
function useSending(subject: EntrySubject, onRecorded: (entry: JudgedEntry) => void) {
  const { mutate, isPending, error } = useRecordEntry(subject, onRecorded);
  const [conflict, setConflict] = useState<Conflict>();
  const send = (statement: EntryStatement, replaces: string | null) => {
    if (isPending) return;
    const keepConflict = (refusal: Error) => setConflict((last) => findConflict(refusal) ?? last);
    mutate({ statement, replaces }, { onError: keepConflict });
  };
  return { conflict, send, isPending, error: findConflict(error) ? null : error };
}

function isSameIn(
  name: keyof DraftFields,
  refused: EntryStatement | undefined,
  current: EntryStatement | undefined,
): boolean {
  if (name === 'value') return isSameValue(refused?.value ?? null, current?.value ?? null);
  if (name === 'effectiveOn' || name === 'judgement' || name === 'reason' || name === 'note') {
    return refused?.[name] === current?.[name];
  }
  return true;
}
