import { useEffect, useRef } from 'react';

const FAULTY = '[aria-invalid="true"], [data-invalid]';
const FIELD = 'input, select, textarea';

/** Moves the focus to the first invalid field after each submit attempt and each refusal. */
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

/** The invalid element may be a group, such as a list of checkboxes; then its first field gets the focus. */
function focusFirstFault(form: HTMLFormElement | null): void {
  const faulty = form?.querySelector<HTMLElement>(FAULTY);
  const field = faulty?.matches(FIELD) ? faulty : faulty?.querySelector<HTMLElement>(FIELD);
  field?.focus();
}
