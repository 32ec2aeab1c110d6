import { type FormEvent, type RefObject, useState } from 'react';
import { type Faults, readRefusal } from '../../api/read-refusal.ts';
import { useFaultFocus } from './use-fault-focus.ts';

export interface FormOptions<Fields extends object> extends DraftOptions<Fields> {
  /** The mutation that sends the fields, as far as a form has to know it; absent where `send` only hands them on. */
  sending?: { error: Error | null; isPending: boolean };
  send: (fields: Fields) => void;
  /** Runs before each change, for example to clear a refusal. */
  onChange?: () => void;
  /** Whether a field still says what the server refused; compares its values when absent. */
  isUnchanged?: (name: keyof Fields, refused: Fields, current: Fields) => boolean;
}

const IDLE = { error: null, isPending: false };

/** A form as its components need it. */
export interface Form<Fields extends object> {
  fields: Fields;
  change: (change: Partial<Fields>) => void;
  /** Faults to show, in words: the form's own, then those the server found. */
  faults: Faults<Fields>;
  isDirty: boolean;
  /** Properties of the `form` element. */
  form: { ref: RefObject<HTMLFormElement | null>; onSubmit: (event: FormEvent) => void; noValidate: true };
  isSending: boolean;
  /** The refusal, without what is said beside the fields. */
  problem: Error | undefined;
  /** Fills in these fields and sends them unchecked. */
  sendAs: (fields: Fields) => void;
  restart: (fields?: Fields) => void;
}

/** What a component that shows some fields needs of their form. */
export type FormFields<Fields extends object> = Pick<Form<Fields>, 'fields' | 'change' | 'faults'>;

/**
 * A form whose fields carry the names of the request's body: nothing is sent while a field has a fault or cannot be read,
 * the first fault gets the focus, and what the server refuses stands beside its field until that is changed.
 */
export function useForm<Fields extends object>(options: FormOptions<Fields>): Form<Fields> {
  const { sending = IDLE, send, onChange, isUnchanged = isSameValue } = options;
  const draft = useDraft(options);
  const { fields } = draft;
  const [sent, setSent] = useState<Fields>();
  const form = useFaultFocus(draft.attempts, sending.error);
  const refusal = readRefusal(sending.error, fields);
  const isStanding = (name: keyof Fields) => sent === undefined || isUnchanged(name, sent, fields);
  const sendAs = (given: Fields) => {
    draft.setFields(given);
    if (sending.isPending) return;
    setSent(given);
    send(given);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (sending.isPending) return;
    draft.countAttempt();
    if (Object.keys(draft.faults).length === 0 && !hasUnreadableField(event.currentTarget)) sendAs(fields);
  };
  return {
    fields,
    change: (change) => {
      onChange?.();
      draft.setFields((last) => ({ ...last, ...change }));
    },
    faults: { ...pick(refusal.faults, isStanding), ...draft.shownFaults },
    isDirty: draft.isDirty,
    form: { ref: form, onSubmit, noValidate: true },
    isSending: sending.isPending,
    problem: refusal.rest,
    sendAs,
    restart: draft.restart,
  };
}

function isSameValue<Fields extends object>(name: keyof Fields, refused: Fields, current: Fields): boolean {
  return refused[name] === current[name];
}

function pick<Fields extends object>(
  faults: Faults<Fields>,
  isPicked: (name: keyof Fields) => boolean,
): Faults<Fields> {
  const picked = Object.entries(faults).filter(([name]) => isPicked(name as keyof Fields));
  return Object.fromEntries(picked) as Faults<Fields>;
}

/** A day that cannot be read stays in its field, while the form still has the last good one, which nobody meant. */
function hasUnreadableField(form: Element): boolean {
  return form.querySelector('[data-unreadable]') !== null;
}

interface DraftOptions<Fields extends object> {
  start: Fields;
  /** Faults of the fields, in words; nothing is sent while there is one. */
  check: (fields: Fields) => Faults<Fields>;
  /** Faults to show before the first attempt to send; none when absent. */
  checkTyping?: (fields: Fields) => Faults<Fields>;
}

/** Fields while they are filled in. Faults show after the first attempt to send: nobody is blamed for an empty form. */
function useDraft<Fields extends object>({ start, check, checkTyping }: DraftOptions<Fields>) {
  const [first, setFirst] = useState(start);
  const [fields, setFields] = useState(first);
  const [attempts, setAttempts] = useState(0);
  const faults = withoutGaps(check(fields));
  return {
    fields,
    setFields,
    faults,
    shownFaults: attempts > 0 ? faults : withoutGaps(checkTyping?.(fields) ?? {}),
    attempts,
    countAttempt: () => setAttempts((count) => count + 1),
    isDirty: JSON.stringify(fields) !== JSON.stringify(first),
    /** Begins again, with the fields of the start or others. */
    restart: (next: Fields = first) => {
      setFirst(next);
      setFields(next);
      setAttempts(0);
    },
  };
}

function withoutGaps<Fields extends object>(faults: Faults<Fields>): Faults<Fields> {
  const named = Object.entries(faults).filter(([, fault]) => fault !== undefined);
  return Object.fromEntries(named) as Faults<Fields>;
}
