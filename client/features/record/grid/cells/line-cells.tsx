import { useTranslation } from 'react-i18next';
import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import { resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useJumpWords } from '../../../../ui/values/use-jump-words.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import styles from '../frame/grid.module.css';
import type { Cell } from '../navigation/grid-layout.ts';
import { findJumpInCell } from './find-jump-in-cell.ts';
import { useCellView, useGrid } from './grid-context.ts';
import { useCellText } from './use-cell-text.ts';

export function CriterionHeading({ criterion }: { criterion: Criterion }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  return <strong>{t('grid.criterion', { number: criterion.number, name: localName(criterion) })}</strong>;
}

/** The indicator, or the commune if all lines have the same indicator. */
export function LineHeading({ cell }: { cell: Cell }) {
  const { store } = useGrid();
  const localName = useLocalName();
  const { indicators } = store.layout;
  if (indicators.length === 1 && store.layout.communes.length > 1) return <span>{cell.commune.name}</span>;
  const { code, unit } = cell.indicator;
  const name = localName(cell.indicator);
  return (
    <span className={styles['grid-line']} title={name}>
      <b>{code}</b> {name}
      <small>{unitBeside(name, unit)}</small>
    </span>
  );
}

/** The unit in brackets; empty if the name already ends with the unit or its short form. */
export function unitBeside(name: string, unit: string | null): string {
  const [, named] = /\(([^()]+)\)$/.exec(name.trim()) ?? [];
  return unit === null || (named !== undefined && unit.startsWith(named)) ? '' : ` (${unit})`;
}

/** Previous figure and its date. */
export function LastCell({ cell }: { cell: Cell }) {
  const format = useFormat();
  const text = useCellText();
  const { previous } = useCellView(cell);
  if (previous === null) return <span aria-hidden="true">–</span>;
  return (
    <span className={styles['grid-last']}>
      <span>{text.shownText({ content: previous, blocked: undefined })}</span>
      <small>{format.date(previous.effectiveOn)}</small>
    </span>
  );
}

/** Target on the grid's date. */
export function TargetCell({ cell }: { cell: Cell }) {
  const words = useComparisonWords();
  const { t } = useTranslation();
  const { set, on } = useGrid().store.layout;
  const { verdict, content, isNew } = useCellView(cell);
  const target = resolveTarget(set, cell.indicator, cell.commune.region, on)?.value ?? null;
  // A carried-over figure is judged by the target of the year of that figure.
  const isOther = content !== null && !isNew && verdict.target !== null && verdict.target !== target;
  return (
    <>
      {words.target(cell.indicator, target)}
      {isOther && (
        <small> {t('grid.targetBefore', { target: words.target(cell.indicator, verdict.target) })}</small>
      )}
    </>
  );
}

/** Difference from the previous figure, with a warning if it is unlikely. */
export function ChangeCell({ cell }: { cell: Cell }) {
  const format = useFormat();
  const words = useJumpWords();
  const view = useCellView(cell);
  const jump = findJumpInCell(cell, view);
  return (
    <span className={styles['grid-change']}>
      <span className="number">{view.change === undefined ? '' : format.signed(view.change)}</span>
      {jump && (
        <b className={styles['grid-jump-words']} data-part="grid-jump-words">
          {words.bare(jump)}
        </b>
      )}
    </span>
  );
}
