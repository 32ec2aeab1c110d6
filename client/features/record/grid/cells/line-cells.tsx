import { useTranslation } from 'react-i18next';
import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import { resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import { StatusMark } from '../../../../ui/values/status-mark.tsx';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useJumpWords } from '../../../../ui/values/use-jump-words.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import styles from '../frame/grid.module.css';
import type { Cell } from '../navigation/grid-layout.ts';
import { jumpIn } from './find-jump-in-cell.ts';
import { useCellView, useGrid } from './grid-context.ts';
import { useCellText } from './use-cell-text.ts';

/** The heading of a criterion's lines. */
export function CriterionHeading({ criterion }: { criterion: Criterion }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  return <strong>{t('grid.criterion', { number: criterion.number, name: localName(criterion) })}</strong>;
}

/** What a line is about: the indicator, or the commune where all lines are of one indicator. */
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

/** The unit to be written after a name, in brackets; nothing where the name ends with it already, if in short. */
export function unitBeside(name: string, unit: string | null): string {
  const [, named] = /\(([^()]+)\)$/.exec(name.trim()) ?? [];
  return unit === null || (named !== undefined && unit.startsWith(named)) ? '' : ` (${unit})`;
}

/** The figure of before, and its day. */
export function LastCell({ cell }: { cell: Cell }) {
  const format = useFormat();
  const text = useCellText();
  const { before } = useCellView(cell);
  if (before === null) return <span aria-hidden="true">–</span>;
  return (
    <span className={styles['grid-last']}>
      <span>{text.shownText({ stated: before, blocked: undefined })}</span>
      <small>{format.date(before.effectiveOn)}</small>
    </span>
  );
}

/** The target that a figure of the grid's day is held against. */
export function TargetCell({ cell }: { cell: Cell }) {
  const words = useComparisonWords();
  const { t } = useTranslation();
  const { set, on } = useGrid().store.layout;
  const { verdict, stated, isNew } = useCellView(cell);
  const target = resolveTarget(set, cell.indicator, cell.commune.region, on)?.value ?? null;
  // A figure carried over is judged by the target of its own year.
  const isOther = stated !== null && !isNew && verdict.target !== null && verdict.target !== target;
  return (
    <>
      {words.target(cell.indicator, target)}
      {isOther && (
        <small> {t('grid.targetBefore', { target: words.target(cell.indicator, verdict.target) })}</small>
      )}
    </>
  );
}

/** How far the figure is from the one before, and whether that is unlikely. */
export function ChangeCell({ cell }: { cell: Cell }) {
  const format = useFormat();
  const words = useJumpWords();
  const view = useCellView(cell);
  const jump = jumpIn(cell, view);
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

/** The status by what stands in the cell, or is just being typed there. */
export function StatusCell({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  const { store } = useGrid();
  const { verdict, blocked } = useCellView(cell);
  const fault = store.faultOfDraft(cell);
  if (fault) return <span className={styles['grid-fault']}>{t(`problem.violation.${fault}`)}</span>;
  if (blocked)
    return (
      <span className={styles['grid-fault']}>{t(`grid.state.${blocked.obstacle?.kind ?? 'refused'}`)}</span>
    );
  return <StatusMark of="indicator" status={verdict.status} look="plain" />;
}
