import { useBlocker } from '@tanstack/react-router';
import { Question } from '../confirmation/question.tsx';
import { useConfirmation } from '../confirmation/use-confirmation.ts';
import { unsavedForms } from './unsaved-forms.ts';
import { useLeaveRequest } from './use-leave-request.ts';

/** Asks before a navigation ends a form with unsaved input: in the open panel, or else at the top of the page. */
export function LeaveGuard() {
  const { request, ask, dismiss } = useConfirmation();
  const leaveRequest = useLeaveRequest();
  useBlocker({
    shouldBlockFn: (navigation) => {
      const forms = unsavedForms.endedBy(navigation);
      if (forms.length === 0) return false;
      return new Promise((resolve) =>
        (unsavedForms.topPanel ?? ask)(
          leaveRequest(
            forms,
            () => resolve(false),
            () => resolve(true),
          ),
        ),
      );
    },
    // The register of unsaved forms asks, also where there is no router.
    enableBeforeUnload: false,
  });
  return request && <Question request={request} onDismiss={dismiss} />;
}
