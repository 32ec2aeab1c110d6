import { useTranslation } from 'react-i18next';
import type { WayStep } from '#shared/domain/roadmap/way.ts';
import { judgeStep, whyUnclear } from '#shared/domain/roadmap/way-verdict.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import styles from './way.module.css';

const SIGNS = { 'in-time': '✓', 'too-late': '✕', receding: '↘', unclear: '?' } as const;

/** Whether a step is done in time at its pace, by sign and word; where that cannot be told, why not. */
export function VerdictBadge({ step, deadline }: { step: WayStep; deadline: LocalDate }) {
  const { t } = useTranslation();
  const verdict = judgeStep(step, deadline);
  const cause = whyUnclear(step);
  return (
    <span className={styles['way-verdict']} data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]}</span> {t(`way.verdict.${verdict}`)}
      {cause !== undefined && <small>{t(`way.cause.${cause}`)}</small>}
    </span>
  );
}
