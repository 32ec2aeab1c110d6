import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { StatusMark } from '../../../ui/values/status/status-mark.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import type { EntryStatement } from './draft-fields.ts';
import styles from './entry-drawer.module.css';
import type { EntrySubject } from './entry-subject.ts';
import { type EntryOutlook, previewEntry } from './preview-entry.ts';

interface EntryPreviewProps {
  subject: EntrySubject;
  /** Undefined while there is no valid value or judgement. */
  statement: EntryStatement | undefined;
  renderVerdict: (verdict: Verdict) => ReactNode;
}

/** Shows the status and the totals as they would be after saving. */
export function EntryPreview({ subject, statement, renderVerdict }: EntryPreviewProps) {
  const { t } = useTranslation();
  const preview = statement && previewEntry(subject, statement);
  return (
    <div className={styles['entry-preview']} role="status">
      <Text size="sm" c="dimmed">
        {t('entries.preview.title')}
      </Text>
      {preview === undefined ? (
        <Text size="sm">{t('entries.preview.waiting')}</Text>
      ) : (
        <>
          <StatusMark of="indicator" status={preview.verdict.status} />
          <Text size="sm">{renderVerdict(preview.verdict)}</Text>
          <Text size="sm">
            <Effect subject={subject} preview={preview} />
          </Text>
        </>
      )}
    </div>
  );
}

function Effect({ subject: { on, entry }, preview }: { subject: EntrySubject; preview: EntryOutlook }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { before, after, effect } = preview;
  if (effect === 'later') return t('entries.preview.later', { on: format.date(on) });
  if (effect === 'earlier' && entry) {
    return t('entries.preview.earlier', { date: format.date(entry.effectiveOn) });
  }
  const describeTotal = (from: number, to: number, total: number) => {
    const ratio = `${format.number(to)}/${format.number(total)}`;
    return from === to ? ratio : `${format.number(from)}/${format.number(total)} → ${ratio}`;
  };
  const words = {
    criteria: describeTotal(before.criteriaMet, after.criteriaMet, after.criteriaTotal),
    indicators: describeTotal(before.indicatorsMet, after.indicatorsMet, after.indicatorsTotal),
  };
  const isChanged = before.criteriaMet !== after.criteriaMet || before.indicatorsMet !== after.indicatorsMet;
  return isChanged ? t('entries.preview.changed', words) : t('entries.preview.unchanged', words);
}
