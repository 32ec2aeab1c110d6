import { useTranslation } from 'react-i18next';
import { useUnsaved } from '../../../../ui/form/leaving/use-unsaved.ts';

/** Asks before the user leaves a grid with figures that wait for an answer; they stay on this device, not recorded. */
export function useDoubtLeaving(count: number): void {
  const { t } = useTranslation();
  useUnsaved({
    isUnsaved: count > 0,
    words: {
      title: t('grid.doubt.title', { count }),
      consequence: t('grid.doubt.leave'),
      confirm: t('grid.doubt.leaveConfirm'),
    },
    // The list of the same figures, with the same answers.
    staysOn: '/nhap-so-lieu/cho',
  });
}
