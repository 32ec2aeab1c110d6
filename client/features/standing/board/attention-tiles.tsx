import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './headline.module.css';

const ATTENTION_KEYS = [
  'notMet',
  'nearlyMet',
  'lost',
  'low',
  'notAssessed',
  'awaitsJudgement',
  'metByEarlierTarget',
  'ofEarlierYear',
  'judgedByCommune',
  'unchecked',
  'stale',
] as const;
export type AttentionKey = (typeof ATTENTION_KEYS)[number];

// Shown only where there are any.
const IF_ANY: readonly AttentionKey[] = [
  'awaitsJudgement',
  'metByEarlierTarget',
  'ofEarlierYear',
  'judgedByCommune',
];

interface AttentionTilesProps {
  /** Undefined during loading. */
  counts: Readonly<Record<AttentionKey, number | undefined>>;
  /** Makes the link to the list behind a count. */
  renderLink: (key: AttentionKey, content: ReactNode) => ReactNode;
  /** Sentence that says what was counted. */
  basis: string;
  /** The day with which `lost` compares. */
  since: LocalDate;
}

export function AttentionTiles({ counts, renderLink, basis, since }: AttentionTilesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = ATTENTION_KEYS.filter((key) => counts[key] !== 0 || !IF_ANY.includes(key));
  return (
    <>
      <ul className={styles['attention-tiles']}>
        {shown.map((key) => {
          const count = counts[key];
          const content = (
            <>
              <strong className={styles['tile-figure']} data-part="tile-figure">
                {count === undefined ? '–' : format.number(count)}
              </strong>
              <span>{t(`board.attention.${key}`, { since: format.date(since) })}</span>
            </>
          );
          return (
            <li key={key} data-empty={count === 0}>
              {renderLink(key, content)}
            </li>
          );
        })}
      </ul>
      <p className={styles['attention-basis']}>{basis}</p>
    </>
  );
}
