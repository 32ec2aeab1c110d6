import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Question } from '../../../../ui/form/confirmation/question.tsx';
import { useConfirmation } from '../../../../ui/form/confirmation/use-confirmation.ts';

// The page that lists the same figures, with the same answers.
const LIST = '/nhap-so-lieu/cho';

/** Asks before the user leaves a grid with figures that wait for an answer; they stay on this device, not recorded. */
export function DoubtLeaveQuestion({ count }: { count: number }) {
  const { t } = useTranslation();
  const { request, ask, dismiss } = useConfirmation();
  useBlocker({
    shouldBlockFn: ({ next }) =>
      count > 0 && next.pathname !== LIST
        ? new Promise((resolve) =>
            ask({
              title: t('grid.doubt.title', { count }),
              consequence: t('grid.doubt.leave'),
              confirm: t('grid.doubt.leaveConfirm'),
              dismiss: t('common.leave.stay'),
              onConfirm: () => resolve(false),
              onDismiss: () => resolve(true),
            }),
          )
        : false,
    // The outbox asks before the page is closed.
    enableBeforeUnload: false,
  });
  return request && <Question request={request} onDismiss={dismiss} />;
}
