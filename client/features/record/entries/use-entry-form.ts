import { useState } from 'react';
import type { Conflict } from '#shared/contract/problem.ts';
import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import { isSameValue } from '#shared/domain/values/value.ts';
import { doubtsIn } from '../../../api/doubts-in.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { useLanguage } from '../../../ui/values/use-format.ts';
import { type DraftFields, type EntryStatement, readDraft, startFields } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';
import { findConflict, type Submission, useRecordEntry } from './saving/use-record-entry.ts';
import { useDraftFaults } from './use-draft-faults.ts';

export type EntryDraft = ReturnType<typeof useEntryForm>;

/**
 * State of the entry form. It submits the id of the entry that was shown when the form opened, even if a newer one has arrived
 * since, so that the server detects the conflict.
 */
export function useEntryForm(subject: EntrySubject, onRecorded: (entry: JudgedEntry) => void) {
  const language = useLanguage();
  const { indicator, entry } = subject;
  const { conflict, asked, dismissDoubts, send, ...sending } = useSending(subject, onRecorded);
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
  // A changed figure raises its own doubts.
  const question = asked && isDeepSame(asked.statement, statement) ? asked : undefined;
  return {
    ...form,
    /** Undefined while the value is invalid. */
    statement,
    /** Violation by the text of the whole, or by each part. */
    violations,
    /** The statement, if its status can be shown. */
    previewed: check(form.fields).value === undefined ? statement : undefined,
    /** Doubts about the entered figure that keep it from being recorded; `keep` records it all the same. */
    doubts: question?.doubts,
    keep: () => {
      if (question) send(question.statement, question.replaces, question.confirms);
    },
    dismissDoubts,
    /** Set from a conflict until one of its two statements is chosen. */
    conflict,
    recordMine: () => {
      if (conflict && statement) send(statement, conflict.theirs.id);
    },
  };
}

/** A refused submission, to be sent again with the names of its doubts. */
interface AskedSubmission extends Submission {
  doubts: Doubt[];
}

function askAbout(sent: Submission, doubts: Doubt[] | undefined): AskedSubmission | undefined {
  return doubts && { ...sent, doubts, confirms: [...sent.confirms, ...doubts.map(({ name }) => name)] };
}

function isDeepSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Sends a statement and keeps its conflict and its doubts, also through other errors, until a statement is recorded. */
function useSending(subject: EntrySubject, onRecorded: (entry: JudgedEntry) => void) {
  const { mutate, isPending, error } = useRecordEntry(subject, onRecorded);
  const [conflict, setConflict] = useState<Conflict>();
  const [asked, setAsked] = useState<AskedSubmission>();
  const send = (statement: EntryStatement, replaces: string | null, confirms: string[] = []) => {
    if (isPending) return;
    const submission = { statement, replaces, confirms };
    const keepQuestion = (refusal: Error) => {
      setConflict((last) => findConflict(refusal) ?? last);
      setAsked(askAbout(submission, doubtsIn(refusal)));
    };
    mutate(submission, { onError: keepQuestion });
  };
  const isQuestion = findConflict(error) !== undefined || doubtsIn(error) !== undefined;
  return {
    conflict,
    asked,
    dismissDoubts: () => setAsked(undefined),
    send,
    isPending,
    error: isQuestion ? null : error,
  };
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
