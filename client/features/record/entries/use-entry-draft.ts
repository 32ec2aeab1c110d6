import { useState } from 'react';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { ValueViolation } from '#shared/domain/values/value.ts';
import { useLanguage } from '../../../ui/values/use-format.ts';
import { type DraftFields, readStatement, readTexts, type Statement, startFields } from './draft-fields.ts';
import type { EntrySubject } from './entry-subject.ts';
import { type EntryFaults, useDraftFaults } from './use-draft-faults.ts';

/** A figure while it is being written. */
export interface EntryDraft {
  fields: DraftFields;
  change: (change: Partial<DraftFields>) => void;
  /** What the fields state; undefined while the value cannot be read. */
  statement: Statement | undefined;
  /** The statement, where there is something to show the status of. */
  previewed: Statement | undefined;
  faults: EntryFaults;
  /** What is wrong with the text of the whole, or of each part, as far as it was filled in. */
  violations: readonly (ValueViolation | undefined)[];
  /** The faults of fields that were filled in. */
  faultsOfTyping: EntryFaults;
  isFaulty: boolean;
  /** Something was typed that is not saved. */
  isDirty: boolean;
}

/** The draft of a figure: its fields, what they state, and what is wrong with it. */
export function useEntryDraft(subject: EntrySubject): EntryDraft {
  const language = useLanguage();
  const [start] = useState(() => startFields(subject, language));
  const [fields, setFields] = useState(start);
  const statement = readStatement(subject.indicator, fields, language);
  const violations = readTexts(subject.indicator, fields, language).map(({ violation }) => violation);
  const faults = useDraftFaults(subject, fields, statement, violations);
  const isEmpty = statement !== undefined && !fields.isWithdrawal && isWithdrawal(statement);
  const { value, effectiveOn } = faults;
  return {
    fields,
    change: (change) => setFields((last) => ({ ...last, ...change })),
    statement,
    previewed: value === undefined && !isEmpty ? statement : undefined,
    faults,
    violations,
    faultsOfTyping: {
      ...(value !== undefined && !isEmpty && { value }),
      ...(effectiveOn !== undefined && { effectiveOn }),
    },
    isFaulty: Object.keys(faults).length > 0,
    isDirty: JSON.stringify(fields) !== JSON.stringify(start),
  };
}
