import { useTranslation } from 'react-i18next';
import type { IndicatorMarks } from '#shared/domain/standing/indicator-marks.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import styles from '../layout/quiet-badge.module.css';

interface VerdictBadgesProps {
  judged: Pick<IndicatorMarks, 'judgedByCommune' | 'ofEarlierYear' | 'metByEarlierTarget'> & {
    entry: { effectiveOn: LocalDate } | null;
  };
  /** The day on view. */
  on: LocalDate;
}

/** Badges of a verdict that rests on an earlier year's figure or target, or on the judgement of the commune itself (R4, R23). */
export function VerdictBadges({ judged, on }: VerdictBadgesProps) {
  const { t } = useTranslation();
  const { entry, judgedByCommune, ofEarlierYear, metByEarlierTarget } = judged;
  if (entry === null) return null;
  const [year, figureYear] = [yearOf(on), yearOf(entry.effectiveOn)];
  return (
    <>
      {judgedByCommune && (
        <Badge label={t('status.mark.judgedByCommune')} hint={t('status.mark.judgedByCommuneHint')} />
      )}
      {metByEarlierTarget && (
        <Badge
          label={
            figureYear < year ? t('status.mark.missesTargetOf', { year }) : t('status.mark.missesNewTarget')
          }
          hint={t('status.mark.missesTargetHint')}
        />
      )}
      {ofEarlierYear && (
        <Badge
          label={t('status.mark.figureOf', { year: figureYear })}
          hint={t('status.mark.figureOfHint', { year })}
          isPlain
        />
      )}
    </>
  );
}

function Badge({ label, hint, isPlain = false }: { label: string; hint: string; isPlain?: boolean }) {
  return (
    <span
      className={styles['quiet-badge']}
      data-part="quiet-badge"
      data-wraps
      data-tone={isPlain ? 'plain' : 'caution'}
      title={hint}
    >
      {label}
    </span>
  );
}
