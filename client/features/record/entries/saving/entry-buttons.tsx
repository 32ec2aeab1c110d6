import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { usePanelClose } from '../../../../ui/form/leaving/use-close.ts';
import sidePanelStyles from '../../../../ui/layout/side-panel.module.css';
import entryDrawerStyles from '../entry-drawer.module.css';
import type { EntrySubject } from '../entry-subject.ts';
import type { EntryDraft } from '../use-entry-form.ts';

interface EntryButtonsProps {
  subject: EntrySubject;
  draft: EntryDraft;
  isSaving: boolean;
}

/** Save, cancel, and the switch between figure and withdrawal. */
export function EntryButtons({ subject: { entry }, draft: { fields, change }, isSaving }: EntryButtonsProps) {
  const { t } = useTranslation();
  const close = usePanelClose();
  const word = fields.isWithdrawal ? t('entries.withdraw.save') : t('entries.form.save');
  const switchMode = () => {
    if (!fields.isWithdrawal) return change({ isWithdrawal: true, reason: '' });
    const isSameJudgement = fields.judgement === (entry?.judgement ?? '');
    change({
      isWithdrawal: false,
      reason: isSameJudgement ? (entry?.reason ?? '') : '',
      ...(fields.isCorrection && entry !== null && { effectiveOn: entry.effectiveOn }),
    });
  };
  return (
    <div className={sidePanelStyles['panel-buttons']}>
      <Button type="submit" color={fields.isWithdrawal ? 'red.9' : 'navy'} aria-disabled={isSaving}>
        {isSaving ? t('entries.form.saving') : word}
      </Button>
      <Button variant="default" onClick={close}>
        {t('common.cancel')}
      </Button>
      {entry !== null && !isWithdrawal(entry) && (
        <Button variant="subtle" className={entryDrawerStyles['entry-mode']} onClick={switchMode}>
          {fields.isWithdrawal ? t('entries.withdraw.back') : t('entries.withdraw.open')}
        </Button>
      )}
    </div>
  );
}
