import { isSameValue } from '#shared/domain/values/value.ts';
import { useForm } from '../../../ui/form/use-form.ts';
import { useLanguage } from '../../../ui/values/use-format.ts';
import { type DraftFields, type EntryStatement, readDraft, startFields } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';
import { type RecordHooks, useRecordEntry } from './saving/use-record-entry.ts';
import { useDraftFaults } from './use-draft-faults.ts';

export type EntryDraft = ReturnType<typeof useEntryForm>;

/**
 * State of the entry form. It submits the id of the entry that was shown when the form opened, even if a newer one has arrived
 * since, so that the server detects the conflict.
 */
export function useEntryForm(subject: EntrySubject, hooks: RecordHooks) {
  const language = useLanguage();
  const { indicator } = subject;
  const { conflict, send, recordMine, doubts, confirmDoubts, correct, discard, ...sending } = useRecordEntry(
    subject,
    hooks,
  );
  const read = (fields: DraftFields) => readDraft(indicator, fields, language);
  const { check, checkTyping } = useDraftFaults(subject);
  const form = useForm<DraftFields>({
    check,
    checkTyping,
    start: startFields(subject, language),
    sending,
    // A changed figure raises its own doubts.
    onChange: () => doubts && correct(),
    leaving: { hasMore: conflict !== undefined, discard },
    send: (fields) => {
      const { statement } = read(fields);
      if (statement) send(statement);
    },
    isUnchanged: (name, refused, current) => isSameIn(name, read(refused).statement, read(current).statement),
  });
  const { statement, violations } = read(form.fields);
  return {
    ...form,
    /** Undefined while the value is invalid. */
    statement,
    /** Violation by the text of the whole, or by each part. */
    violations,
    /** The statement, if its status can be shown. */
    previewed: check(form.fields).value === undefined && !form.isDayUnclear ? statement : undefined,
    /** Set from a conflict until one of its two statements is chosen. */
    conflict,
    recordMine,
    /** Doubts about the entered figure that keep it from being recorded; `confirmDoubts` records it all the same. */
    doubts,
    confirmDoubts,
    correct,
    /** Discards a statement that the server refused. */
    discard,
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
