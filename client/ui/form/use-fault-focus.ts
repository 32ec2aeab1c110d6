import { useEffect, useRef } from 'react';

const FAULTY = '[aria-invalid="true"], [data-invalid]';
const FIELD = 'input, select, textarea';

/** Moves the focus to the first field with a fault after every attempt to send and every refusal. */
export function useFaultFocus(attempts: number, error: Error | null) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts > 0) focusFirstFault(form.current);
  }, [attempts]);
  useEffect(() => {
    if (error) focusFirstFault(form.current);
  }, [error]);
  return form;
}

/** A fault may belong to a group of fields, such as a list of boxes to tick. */
function focusFirstFault(form: HTMLFormElement | null): void {
  const faulty = form?.querySelector<HTMLElement>(FAULTY);
  const field = faulty?.matches(FIELD) ? faulty : faulty?.querySelector<HTMLElement>(FIELD);
  field?.focus();
}
