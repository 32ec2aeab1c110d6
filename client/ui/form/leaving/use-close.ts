import { createContext, type RefObject, use, useEffect, useEffectEvent } from 'react';
import type { Confirmation } from '../confirmation/use-confirmation.ts';
import { unsavedForms } from './unsaved-forms.ts';
import { useLeaveRequest } from './use-leave-request.ts';

/**
 * Function that closes a panel: asks first if a form inside has unsaved input; if a question is open, only dismisses it. While the
 * panel is open, questions before a navigation also appear in it.
 */
export function useClose(
  { request, ask, dismiss }: Confirmation,
  container: RefObject<Element | null>,
  onClose: () => void,
): () => void {
  const leaveRequest = useLeaveRequest();
  const askHere = useEffectEvent(ask);
  useEffect(() => unsavedForms.registerPanel((asked) => askHere(asked)), []);
  return () => {
    const forms = container.current ? unsavedForms.within(container.current) : [];
    if (request) dismiss();
    else if (forms.length > 0) ask(leaveRequest(forms, onClose));
    else onClose();
  };
}

/** Closes the panel around a component, with the question. */
export const CloseContext = createContext<(() => void) | undefined>(undefined);

export function usePanelClose(): () => void {
  const close = use(CloseContext);
  if (close === undefined) throw new Error('usePanelClose must be called within a panel');
  return close;
}
