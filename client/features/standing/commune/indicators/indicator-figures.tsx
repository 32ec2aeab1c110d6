import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { isDecidedUnchecked } from '#shared/domain/standing/judge-indicator.ts';
import { targetsOf } from '#shared/domain/standing/judge-parts.ts';
import { DateText } from '../../../../ui/dates/date-text.tsx';
import { FigureText } from '../../../../ui/values/figure-text.tsx';
import { IllustrativeMark } from '../../../../ui/values/illustrative-mark.tsx';
import { UncheckedMark } from '../../../../ui/values/unchecked-mark.tsx';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import styles from './indicator-row.module.css';
import type { JudgedIndicator } from './judged-indicator.ts';

export function IndicatorFigures({ judged }: { judged: JudgedIndicator }) {
  const { t } = useTranslation();
  const words = useComparisonWords();
  const { indicator, standing, target } = judged;
  const { margin, basis } = standing.why;
  const isWithdrawn = basis === 'withdrawn';
  return (
    <dl className={styles['indicator-figures']} data-part="indicator-figures">
      <Figure name={t('commune.figure.value')}>
        <FigureText value={standing.value} measure={measureAt(indicator, standing.entry?.revision)} />
        {isWithdrawn && <span data-missing>{t('commune.figure.withdrawn')}</span>}
        {standing.entry?.illustrative && <IllustrativeMark />}
      </Figure>
      <Figure name={t('commune.figure.target')}>
        <span data-missing={target === undefined}>
          {words.target(indicator, targetsOf(standing) ?? target?.value ?? null)}
        </span>
        {isDecidedUnchecked(judged.standing) && <UncheckedMark />}
      </Figure>
      <Figure name={t('commune.figure.margin')}>
        <span data-short={margin !== null && margin < 0}>
          {margin === null ? '–' : words.margin(indicator, margin)}
        </span>
      </Figure>
      <Figure name={isWithdrawn ? t('commune.figure.withdrawnOn') : t('commune.figure.date')}>
        {standing.entry ? <DateText on={standing.entry.effectiveOn} /> : '–'}
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
