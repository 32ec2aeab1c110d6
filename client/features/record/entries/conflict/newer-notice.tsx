import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { EntrySubject } from '../entry-subject.ts';
import { useEntryText } from '../fields/use-entry-text.ts';
import styles from './conflict-panel.module.css';

/** Warns in an open form that someone else has recorded the same figure since. */
export function NewerNotice({ subject: { indicator, entry, latest } }: { subject: EntrySubject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const author = useAuthorName();
  const textOf = useEntryText(indicator);
  return (
    <div aria-live="polite">
      {latest !== null && latest.id !== entry?.id && (
        <Text size="sm" className={styles['newer-notice']}>
          {t('entries.conflict.newer', {
            author: author(latest.author),
            moment: format.moment(latest.recordedAt),
            stated: textOf(latest),
            date: format.date(latest.effectiveOn),
          })}
        </Text>
      )}
    </div>
  );
}
