import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Question } from '../../../ui/form/confirmation/question.tsx';
import { useConfirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import type { KeptDraft } from './report-draft-store.ts';
import styles from './reports.module.css';

interface KeptDraftNoticeProps {
  kept: KeptDraft | undefined;
  /** The browser refuses to keep the draft. */
  isRefused: boolean;
  onDiscard: () => void;
}

/** Says that the typed texts are kept on this device, and discards them after a question. */
export function KeptDraftNotice({ kept, isRefused, onDiscard }: KeptDraftNoticeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { request, ask, dismiss } = useConfirmation();
  if (kept === undefined) return null;
  const askToDiscard = () =>
    ask({
      title: t('reports.draft.question'),
      consequence: t('reports.draft.consequence'),
      confirm: t('reports.draft.discard'),
      onConfirm: onDiscard,
    });
  return (
    <div className={styles['report-kept']} data-part="report-kept">
      <span>
        {isRefused
          ? t('reports.draft.refused')
          : t('reports.draft.kept', { moment: format.moment(kept.savedAt) })}
      </span>
      {request ? (
        <Question request={request} onDismiss={dismiss} />
      ) : (
        <Button variant="default" size="compact-sm" onClick={askToDiscard}>
          {t('reports.draft.discard')}
        </Button>
      )}
    </div>
  );
}
