import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoadmapStep } from '#shared/domain/roadmap/roadmap-step.ts';
import { judgeStep, whyUnclear } from '#shared/domain/roadmap/step-verdict.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { DateText } from '../../../ui/dates/date-text.tsx';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import { FigureText } from '../../../ui/values/figure-text.tsx';
import { IndicatorLink } from '../../../ui/values/indicator-link.tsx';
import { UncheckedMark } from '../../../ui/values/unchecked-mark.tsx';
import styles from './roadmap.module.css';
import { useStepWords } from './use-step-words.ts';

const COLUMNS = ['now', 'target', 'shortfall', 'needed', 'observed', 'reached', 'verdict'] as const;

interface StepTableProps {
  caption: string;
  communeId: string;
  steps: readonly { step: RoadmapStep; indicator: Indicator }[];
  deadline: LocalDate;
}

/** Table of steps: figure, target, shortfall, needed and observed pace, expected day and verdict. */
export function StepTable({ caption, steps, ...shared }: StepTableProps) {
  const { t } = useTranslation();
  return (
    <table
      className={`data-table ${cardTableStyles['card-table']} ${styles['roadmap-table']}`}
      data-part="card-table"
      data-columns="many"
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('roadmap.column.indicator')}</th>
          {COLUMNS.map((key) => (
            <th key={key} scope="col">
              {t(`roadmap.column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, indicator }) => (
          <StepRow key={step.code} step={step} indicator={indicator} {...shared} />
        ))}
      </tbody>
    </table>
  );
}

type StepRowProps = Omit<StepTableProps, 'caption' | 'steps'> & StepTableProps['steps'][number];

function StepRow({ step, indicator, communeId, deadline }: StepRowProps) {
  const words = useStepWords()(step, indicator);
  return (
    <tr>
      <th scope="row">
        <IndicatorLink communeId={communeId} indicator={indicator} />
      </th>
      <Cell of="now" more={step.effectiveOn && <DateText on={step.effectiveOn} />}>
        <FigureText value={step.value} measure={measureAt(indicator, step.revision)} />
      </Cell>
      <Cell of="target" more={words.source}>
        {words.target} {step.targetSource?.checked === false && <UncheckedMark />}
      </Cell>
      <Cell of="shortfall" more={words.inCount}>
        {words.shortfall}
      </Cell>
      <Cell of="needed">{words.needed}</Cell>
      <Cell of="observed" more={words.range}>
        {words.observed}
      </Cell>
      <Cell of="reached" more={words.reachedRange}>
        {words.reached}
      </Cell>
      <Cell of="verdict">
        <VerdictBadge step={step} deadline={deadline} />
      </Cell>
    </tr>
  );
}

interface CellProps {
  of: (typeof COLUMNS)[number];
  /** Additional text in small print. */
  more?: ReactNode;
  children: ReactNode;
}

function Cell({ of, more, children }: CellProps) {
  const { t } = useTranslation();
  return (
    <td data-label={t(`roadmap.column.${of}`)}>
      <span>
        {children ?? '–'}
        {more && <small>{more}</small>}
      </span>
    </td>
  );
}

const SIGNS = { 'in-time': '✓', 'too-late': '✕', receding: '↘', unclear: '?' } as const;

/** The verdict on a step as sign and word; if unclear, with the cause. */
function VerdictBadge({ step, deadline }: { step: RoadmapStep; deadline: LocalDate }) {
  const { t } = useTranslation();
  const verdict = judgeStep(step, deadline);
  const cause = whyUnclear(step);
  return (
    <span className={styles['roadmap-verdict']} data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]}</span> {t(`roadmap.verdict.${verdict}`)}
      {cause !== undefined && <small>{t(`roadmap.cause.${cause}`)}</small>}
    </span>
  );
}
