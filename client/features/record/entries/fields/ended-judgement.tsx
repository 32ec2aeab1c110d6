import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { DraftFields } from '../draft-fields.ts';
import type { EntrySubject } from '../entry-subject.ts';
import styles from './ended-judgement.module.css';

interface EndedJudgementProps {
  subject: EntrySubject;
  onChange: (change: Partial<DraftFields>) => void;
}

/** Question, before a figure is recorded: keep the judgement of the earlier figure, with another reason, or leave it open. */
export function EndedJudgement({ subject: { indicator, entry }, onChange }: EndedJudgementProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (entry?.judgement == null) return null;
  const status = t(`status.indicator.${entry.judgement}`);
  const figure = format.figure(entry.value, measureAt(indicator, entry.revision));
  return (
    <div className={styles['ended-judgement']} data-part="ended-judgement" aria-live="polite">
      <Text size="sm">{t('entries.ended.question', { status, figure })}</Text>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange({ isJudgementDecided: true, reason: '' })}
        >
          {t('entries.ended.keep', { status })}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange({ isJudgementDecided: true, judgement: '', reason: '' })}
        >
          {t('entries.ended.leave')}
        </Button>
      </Group>
    </div>
  );
}
