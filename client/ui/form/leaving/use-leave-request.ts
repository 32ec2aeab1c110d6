import { useTranslation } from 'react-i18next';
import type { ConfirmationRequest } from '../confirmation/question.tsx';
import type { LeaveWords, UnsavedForm } from './unsaved-forms.ts';

/** The question before unsaved input is lost, or before what is kept elsewhere is left. */
export function useLeaveRequest() {
  const { t } = useTranslation();
  return (
    forms: readonly UnsavedForm[],
    onConfirm: () => void,
    onDismiss?: () => void,
  ): ConfirmationRequest => ({
    ...(wordsOf(forms) ?? {
      title: t('common.leave.title'),
      consequence: t('common.leave.detail'),
      confirm: t('common.leave.discard'),
    }),
    dismiss: t('common.leave.stay'),
    onConfirm: () => {
      for (const form of forms) form.discard();
      onConfirm();
    },
    onDismiss,
  });
}

// Input that would be lost is the graver matter: then the question is about that.
function wordsOf(forms: readonly UnsavedForm[]): LeaveWords | undefined {
  const words = forms.map((form) => form.words());
  return words.every((one) => one !== undefined) ? words[0] : undefined;
}
