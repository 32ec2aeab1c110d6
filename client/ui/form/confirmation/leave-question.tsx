import { Question } from './question.tsx';
import { useConfirmation } from './use-confirmation.ts';
import { type LeaveOptions, useLeaveQuestion } from './use-leave-question.ts';

interface LeaveQuestionProps extends Pick<LeaveOptions, 'search'> {
  isUnsaved: boolean;
}

/** Inline confirmation before the user leaves a page with unsaved input. */
export function LeaveQuestion({ isUnsaved, search = [] }: LeaveQuestionProps) {
  const confirmation = useConfirmation();
  const { request, dismiss } = confirmation;
  useLeaveQuestion(confirmation, isUnsaved, { search });
  return request && <Question request={request} onDismiss={dismiss} />;
}
