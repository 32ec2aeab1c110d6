import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { DateText } from '../../../ui/dates/date-text.tsx';
import { useDocumentName } from '../../../ui/values/use-document-name.ts';
import styles from './progress.module.css';
import type { LetteredEvent } from './progress-events.ts';

interface EventListProps {
  events: readonly LetteredEvent[];
  /** Tells which amendments are incorporated; undefined during loading. */
  set: Pick<CriteriaSet, 'amendments'> | undefined;
}

/** Legend of the letters on a chart. */
export function EventList({ events, set }: EventListProps) {
  const { t } = useTranslation();
  const wordsOf = useEventWords(set);
  if (events.length === 0) return null;
  return (
    <div className={styles['progress-events']}>
      <h3>{t('progress.events.title')}</h3>
      <ul>
        {events.map((event) => (
          <li key={event.letter}>
            <strong>{event.letter}</strong> <DateText on={event.on} />: {wordsOf(event)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useEventWords(set: EventListProps['set']) {
  const { t } = useTranslation();
  const documentName = useDocumentName();
  return ({ kind, document, forYear, communes }: LetteredEvent): string => {
    if (kind === 'recognition') {
      const recognised = t('progress.events.recognition', {
        communes: communes.map(({ name }) => name).join(', '),
      });
      const year = forYear === null ? [] : [t('progress.events.forYear', { year: forYear })];
      const source = document === null ? t('progress.events.noDocument') : documentName(document);
      return `${[recognised, ...year].join(', ')} (${source}).`;
    }
    const words = t(`progress.events.${kind}`, { document: documentName(document ?? '') });
    const isPending =
      kind === 'amendment' &&
      set?.amendments.some(({ number, incorporated }) => number === document && !incorporated);
    return isPending ? `${words} ${t('progress.events.notIncorporated')}` : words;
  };
}
