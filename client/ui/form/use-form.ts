import { type FormEvent, type RefObject, useState } from 'react';
import { type Faults, readRefusal } from '../../api/read-refusal.ts';
import { useUnsaved } from './leaving/use-unsaved.ts';
import { useFaultFocus } from './use-fault-focus.ts';

export interface FormOptions<Fields extends object> extends DraftOptions<Fields> {
  /** State of the mutation behind `send`; absent if `send` only passes the fields on. */
  sending?: { error: Error | null; isPending: boolean };
  send: (fields: Fields) => void;
  /** Called with the new fields before each change, for example to clear a refusal. */
  onChange?: (fields: Fields) => void;
  /** Whether a field still has the value that the server refused; by default compares with `===`. */
  isUnchanged?: (name: keyof Fields, refused: Fields, current: Fields) => boolean;
  leaving?: Leaving<Fields> | undefined;
}

/** Rules for the question before input is lost. By default a form asks before every navigation if any field has been changed. */
interface Leaving<Fields extends object> {
  /** Whether these fields contain input that is worth a question. */
  isWorth?: (fields: Fields) => boolean;
  /** There is more to lose than the fields. */
  hasMore?: boolean;
  /** Search parameters whose change ends the form on the same page; every navigation by default. */
  search?: readonly string[];
  /** Discards what is kept outside the form, after the user has decided so. */
  discard?: () => void;
}

const IDLE = { error: null, isPending: false };

export interface Form<Fields extends object> {
  fields: Fields;
  change: (change: Partial<Fields>) => void;
  /** Fault messages to show: those of the form take precedence over the server's. */
  faults: Faults<Fields>;
  isDirty: boolean;
  /** The date field contains an invalid day, so that its value is not the text shown; nothing may be said about that value. */
  isDayUnclear: boolean;
  /** For `onInvalidChange` of the date field. */
  setDayUnclear: (isUnclear: boolean) => void;
  /** Props of the `form` element. */
  form: { ref: RefObject<HTMLFormElement | null>; onSubmit: (event: FormEvent) => void; noValidate: true };
  isSending: boolean;
  /** Refusal of the server, without the faults shown beside fields. */
  problem: Error | undefined;
  /** Sets these fields and sends them without validation. */
  sendAs: (fields: Fields) => void;
  restart: (fields?: Fields) => void;
}

/** Part of `Form` for components that show some of its fields. */
export type FormFields<Fields extends object> = Pick<Form<Fields>, 'fields' | 'change' | 'faults'>;

/**
 * Form state. Field names are those of the request body. The form is not sent while a field has a fault or unreadable
 * text; the first fault gets the focus. A field refused by the server shows its fault until the user changes it.
 */
export function useForm<Fields extends object>(options: FormOptions<Fields>): Form<Fields> {
  const { sending = IDLE, send, onChange, isUnchanged = isSameValue } = options;
  const draft = useDraft(options);
  const { fields } = draft;
  const [sent, setSent] = useState<Fields>();
  const [isDayUnclear, setDayUnclear] = useState(false);
  const form = useFaultFocus(draft.attempts, sending.error);
  useLeaving(options.leaving, { fields, isDirty: draft.isDirty || isDayUnclear }, form);
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
      onChange?.({ ...fields, ...change });
      draft.setFields((last) => ({ ...last, ...change }));
    },
    faults: { ...pick(refusal.faults, isStanding), ...draft.shownFaults },
    isDirty: draft.isDirty,
    isDayUnclear,
    setDayUnclear,
    form: { ref: form, onSubmit, noValidate: true },
    isSending: sending.isPending,
    problem: refusal.rest,
    sendAs,
    restart: draft.restart,
  };
}

function useLeaving<Fields extends object>(
  { isWorth, hasMore = false, search, discard }: Leaving<Fields> = {},
  { fields, isDirty }: { fields: Fields; isDirty: boolean },
  element: RefObject<Element | null>,
): void {
  const isUnsaved = hasMore || (isWorth ? isWorth(fields) : isDirty);
  useUnsaved({ isUnsaved, element, search, discard });
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

/** A date field with unreadable text still reports its last valid date, which must not be sent. */
function hasUnreadableField(form: Element): boolean {
  return form.querySelector('[data-unreadable]') !== null;
}

interface DraftOptions<Fields extends object> {
  start: Fields;
  /** Fields typed before, which differ from `start`. */
  restored?: Partial<Fields> | undefined;
  /** Fault messages by field; the form is not sent while there is one. */
  check: (fields: Fields) => Faults<Fields>;
  /** Faults to show before the first submit attempt; none by default. */
  checkTyping?: (fields: Fields) => Faults<Fields>;
}

/** Field values and their faults. Faults show after the first submit attempt, so that a new form has no error messages. */
function useDraft<Fields extends object>({ start, restored, check, checkTyping }: DraftOptions<Fields>) {
  const [first, setFirst] = useState(start);
  const [fields, setFields] = useState({ ...first, ...restored });
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
    /** Resets the form to its initial fields or to `next`. */
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
