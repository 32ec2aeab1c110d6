import { useTranslation } from 'react-i18next';
import type { ConfirmationRequest } from '../confirmation/question.tsx';
import type { UnsavedForm } from './unsaved-forms.ts';

/** The question before unsaved input is lost. */
export function useLeaveRequest() {
  const { t } = useTranslation();
  return (
    forms: readonly UnsavedForm[],
    onConfirm: () => void,
    onDismiss?: () => void,
  ): ConfirmationRequest => ({
    title: t('common.leave.title'),
    consequence: t('common.leave.detail'),
    confirm: t('common.leave.discard'),
    dismiss: t('common.leave.stay'),
    onConfirm: () => {
      for (const form of forms) form.discard();
      onConfirm();
    },
    onDismiss,
  });
}
