import { Paper, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TotalFigure } from '../../../ui/values/total-figure.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { ChangeLine } from './change-line.tsx';
import { useRegionName, useStandingOnView } from './standing-context.ts';
import styles from './standing-summary.module.css';

// Counted apart where there are any (R4, R23).
const MARKS = ['metByEarlierTarget', 'ofEarlierYear', 'awaitsJudgement', 'judgedByCommune'] as const;

/** Totals of a commune and counts by state. Without entries they are dashes (R9). */
export function StandingSummary({ hasEntries }: { hasEntries: boolean }) {
  const { t } = useTranslation();
  const { standing } = useStandingOnView();
  const shown = (count: number) => (hasEntries ? count : null);
  const marked = MARKS.filter((name) => hasEntries && standing[name] > 0);
  const counts = (['low', 'notMet', 'notAssessed', 'unchecked'] as const).map((name) => ({
    name,
    // Without entries, all indicators are not assessed, so this count stays.
    count: name === 'notAssessed' ? standing[name] : shown(standing[name]),
  }));
  return (
    <Paper component="section" withBorder p="md" className="standing-summary" aria-labelledby="hien-trang">
      <VisuallyHidden component="h2" id="hien-trang">
        {t('commune.summary.title')}
      </VisuallyHidden>
      <div className={styles['standing-totals']}>
        <TotalFigure
          size="large"
          label={t('commune.summary.criteria')}
          met={shown(standing.criteriaMet)}
          total={standing.criteriaTotal}
        />
        <TotalFigure
          size="large"
          label={t('commune.summary.indicators')}
          met={shown(standing.indicatorsMet)}
          total={standing.indicatorsTotal}
        />
        <div className={styles['standing-counts']}>
          {counts.map(({ name, count }) => (
            <TotalFigure key={name} label={t(`commune.summary.${name}`)} met={count} />
          ))}
          {marked.map((name) => (
            <TotalFigure key={name} label={t(`commune.summary.${name}`)} met={standing[name]} />
          ))}
        </div>
      </div>
      <SummaryDates />
      {hasEntries && <ChangeLine communeId={standing.communeId} />}
    </Paper>
  );
}

function SummaryDates() {
  const { t } = useTranslation();
  const format = useFormat();
  const { standing } = useStandingOnView();
  const { own, nameOf } = useRegionName();
  const { on, set, lastEffectiveOn, lastRecordedAt } = standing;
  return (
    <Text size="sm" c="dimmed" className={styles['standing-dates']}>
      <span>
        {t('commune.summary.asOf', { on: format.date(on), set: set.shortTitle, document: set.document })}
      </span>
      {own !== undefined && <span>{t('commune.region', { region: nameOf(own) })}</span>}
      {lastEffectiveOn !== null && lastRecordedAt !== null && (
        <span>
          {t('commune.summary.lastFigure', {
            date: format.date(lastEffectiveOn),
            moment: format.moment(lastRecordedAt),
          })}
        </span>
      )}
    </Text>
  );
}
