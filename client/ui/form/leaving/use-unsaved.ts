import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { type LeaveWords, unsavedForms } from './unsaved-forms.ts';

interface Unsaved {
  isUnsaved: boolean;
  /** Absent for something that is not one element of the page. */
  element?: RefObject<Element | null>;
  search?: readonly string[] | undefined;
  discard?: (() => void) | undefined;
  words?: LeaveWords | undefined;
  staysOn?: string | undefined;
}

/** Asks before this input is lost. Forms of the kit do it themselves; only for input outside a form. */
export function useUnsaved(unsaved: Unsaved): void {
  const latest = useRef(unsaved);
  useLayoutEffect(() => {
    latest.current = unsaved;
  });
  useEffect(
    () =>
      unsavedForms.register({
        isUnsaved: () => latest.current.isUnsaved,
        element: () => (latest.current.element ? latest.current.element.current : undefined),
        search: () => latest.current.search,
        discard: () => latest.current.discard?.(),
        words: () => latest.current.words,
        staysOn: () => latest.current.staysOn,
      }),
    [],
  );
}
