import { useTranslation } from 'react-i18next';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { isTargetChecked } from '#shared/domain/standing/judge-indicator.ts';
import { targetsOf } from '#shared/domain/standing/judge-parts.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { DateText } from '../../../ui/dates/date-text.tsx';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import { FigureText } from '../../../ui/values/figure-text.tsx';
import { IllustrativeMark } from '../../../ui/values/illustrative-mark.tsx';
import { IndicatorLink } from '../../../ui/values/indicator-link.tsx';
import { JudgedStatus } from '../../../ui/values/status/judged-status.tsx';
import { UncheckedMark } from '../../../ui/values/unchecked-mark.tsx';
import { useComparisonWords } from '../../../ui/values/use-comparison-words.ts';
import { VerdictBadges } from '../../../ui/values/verdict-badges.tsx';
import indicatorsStyles from './indicators.module.css';
import type { IndicatorLine } from './select-indicators.ts';

const COLUMNS = ['value', 'target', 'margin', 'date'] as const;

interface IndicatorTableProps {
  caption: string;
  lines: readonly IndicatorLine[];
  /** The day on view. */
  on: LocalDate;
}

/** Indicators of communes: figure, target, margin, status and day; each row links to the commune's page. */
export function IndicatorTable({ caption, lines, on }: IndicatorTableProps) {
  const { t } = useTranslation();
  return (
    <table
      className={`data-table ${cardTableStyles['card-table']} ${indicatorsStyles['indicator-list']}`}
      data-part="card-table indicator-list"
      data-columns="many"
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('indicators.column.indicator')}</th>
          <th scope="col">{t('indicators.column.status')}</th>
          {COLUMNS.map((key) => (
            <th key={key} scope="col">
              {t(`commune.figure.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <IndicatorRow key={`${line.listed.communeId} ${line.listed.code}`} line={line} on={on} />
        ))}
      </tbody>
    </table>
  );
}

function IndicatorRow({ line: { listed, indicator }, on }: { line: IndicatorLine; on: LocalDate }) {
  const { t } = useTranslation();
  const words = useComparisonWords();
  const { communeId, name, value, why, entry } = listed;
  return (
    <tr>
      <th scope="row">
        <IndicatorLink communeId={communeId} commune={name} indicator={indicator} />
      </th>
      <td data-label={t('indicators.column.status')}>
        <span>
          <JudgedStatus judged={listed} look="plain" /> <VerdictBadges judged={listed} on={on} />
        </span>
      </td>
      <td data-label={t('commune.figure.value')}>
        <span>
          <FigureText value={value} measure={measureAt(indicator, entry?.revision)} />{' '}
          {entry?.illustrative && <IllustrativeMark />}
        </span>
      </td>
      <td data-label={t('commune.figure.target')}>
        <span>
          {words.target(indicator, targetsOf(listed))}{' '}
          {isTargetChecked(listed) === false && <UncheckedMark />}
        </span>
      </td>
      <td data-label={t('commune.figure.margin')}>
        {why.margin === null ? '–' : words.margin(indicator, why.margin)}
      </td>
      <td data-label={t('commune.figure.date')}>{entry ? <DateText on={entry.effectiveOn} /> : '–'}</td>
    </tr>
  );
}
