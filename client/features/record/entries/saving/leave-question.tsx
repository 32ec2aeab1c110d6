import { useTranslation } from 'react-i18next';
import { Question } from '../../../../ui/form/question.tsx';

interface LeaveQuestionProps {
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before what was typed is lost. */
export function LeaveQuestion({ onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation();
  const asked = {
    title: t('common.leave.title'),
    consequence: t('common.leave.detail'),
    confirm: t('common.leave.discard'),
    cancel: t('common.leave.stay'),
    onConfirm: onLeave,
  };
  return <Question asked={asked} onCancel={onStay} />;
}
