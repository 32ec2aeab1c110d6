import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { PartVerdict } from '#shared/domain/standing/judge-parts.ts';
import styles from './part-list.module.css';
import { StatusMark } from './status/status-mark.tsx';
import { usePartWords } from './use-part-words.ts';

interface PartListProps {
  indicator: Indicator;
  parts: readonly PartVerdict[];
}

/** Parts of an indicator, each with value, target, margin and status (R13). */
export function PartList({ indicator, parts }: PartListProps) {
  const { t } = useTranslation();
  const describe = usePartWords();
  return (
    <ul className={styles['part-list']} data-part="part-list">
      {describe(indicator, parts).map(({ name, status, value, against, margin }) => (
        <li key={name}>
          <StatusMark of="indicator" status={status} look="sign" />
          <span>
            {t('commune.part.line', { name, value, against })}
            {margin !== undefined && `; ${margin}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
