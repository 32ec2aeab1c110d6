import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriterionStatus, IndicatorStatus } from '#shared/domain/values/status.ts';
import { statusColor } from './status-color.ts';
import styles from './status-mark.module.css';
import { StatusSign } from './status-sign.tsx';

type Judged = { of: 'indicator'; status: IndicatorStatus } | { of: 'criterion'; status: CriterionStatus };

type StatusMarkProps = Judged & {
  /** `pill`: word on a coloured background; `plain`: coloured sign and word; `sign`: sign only, with the word for screen readers. */
  look?: 'pill' | 'plain' | 'sign';
  /** Said instead of the name of the status. */
  word?: string;
};

/** Status by colour, sign and word. */
export function StatusMark({ look = 'pill', word: given, ...judged }: StatusMarkProps) {
  const named = useStatusWord(judged);
  const word = given ?? named;
  const { fill, ink, line } = statusColor(judged.status);
  const style = look === 'pill' ? { background: fill, color: ink } : { color: line };
  return (
    <span
      className={styles['status-mark']}
      data-part="status-mark"
      data-look={look}
      data-wraps={given !== undefined}
      data-status={judged.status}
      style={style}
    >
      <StatusSign status={judged.status} size={look === 'pill' ? 14 : 16} />
      {look === 'sign' ? <VisuallyHidden>{word}</VisuallyHidden> : word}
    </span>
  );
}

function useStatusWord(judged: Judged): string {
  const { t } = useTranslation();
  return judged.of === 'indicator'
    ? t(`status.indicator.${judged.status}`)
    : t(`status.criterion.${judged.status}`);
}
