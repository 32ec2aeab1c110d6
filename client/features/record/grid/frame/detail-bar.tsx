import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import { UncheckedMark } from '../../../../ui/values/unchecked-mark.tsx';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useJumpWords } from '../../../../ui/values/use-jump-words.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { StateSign } from '../cells/figure-cell.tsx';
import { findJumpInDraft } from '../cells/find-jump-in-cell.ts';
import { useCellView, useGrid } from '../cells/grid-context.ts';
import { JudgementNote } from '../cells/judgement-note.tsx';
import { unitBeside } from '../cells/line-cells.tsx';
import { PartGuide } from '../cells/part-guide.tsx';
import { CellChoices } from '../editing/cell-choices.tsx';
import type { GridActions } from '../editing/use-grid-actions.ts';
import { JudgementCell } from '../judgements/judgement-cell.tsx';
import type { CellPositions } from '../navigation/cell-positions.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { BlockedItem } from '../waiting/blocked-item.tsx';
import aroundGridStyles from './around-grid.module.css';

interface DetailBarProps {
  positions: CellPositions;
  actions: GridActions;
}

/** Details of the selected cell: target, previous and current figure, and the available actions. */
export function DetailBar({ positions, actions }: DetailBarProps) {
  const { t } = useTranslation();
  const { selection } = useGrid();
  const anchor = useSyncExternalStore(selection.subscribe, () => selection.anchor);
  const cell = anchor && positions.cellAt(anchor);
  return (
    <section
      ref={keepCellInSight}
      className={aroundGridStyles['grid-detail']}
      data-part="grid-detail"
      aria-label={t('grid.detail.label')}
    >
      {cell ? <CellDetail key={cell.id} cell={cell} actions={actions} /> : <p>{t('grid.detail.none')}</p>}
    </section>
  );
}

/** Keeps the selected cell visible when the panel grows and the grid shrinks. */
function keepCellInSight(panel: HTMLElement | null): (() => void) | undefined {
  if (panel === null) return undefined;
  const observer = new ResizeObserver(() => {
    const cell = panel.parentElement?.querySelector('[role="gridcell"][aria-selected="true"]');
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  observer.observe(panel);
  return () => observer.disconnect();
}

function CellDetail({ cell, actions }: { cell: Cell; actions: GridActions }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { store, gridEditor } = useGrid();
  const { communes } = store.layout;
  const view = useCellView(cell);
  const name = localName(cell.indicator);
  return (
    <>
      <div className={aroundGridStyles['grid-detail-head']}>
        <p className={aroundGridStyles['grid-detail-title']}>
          <b>{cell.indicator.code}</b> {name}
          {unitBeside(name, cell.indicator.unit)}
          {communes.length > 1 && ` – ${t('shell.page.commune', { name: cell.commune.name })}`}
          <StateSign state={view.state} />
        </p>
        {!view.blocked && <CellChoices cell={cell} actions={actions} />}
      </div>
      <Facts cell={cell} />
      <JudgementNote cell={cell} />
      {!view.blocked && <JumpNote cell={cell} />}
      <PartGuide indicator={cell.indicator} view={view} />
      {view.blocked && (
        <BlockedItem
          key={view.blocked.id}
          item={view.blocked}
          indicator={cell.indicator}
          onKeep={() => gridEditor.keep([cell])}
        />
      )}
    </>
  );
}

function JumpNote({ cell }: { cell: Cell }) {
  const words = useJumpWords();
  const jump = findJumpInDraft(cell, useCellView(cell));
  if (jump === undefined) return null;
  return (
    <p className={aroundGridStyles['grid-jump-note']} data-part="grid-jump-note">
      <IconAlertTriangle size={16} aria-hidden /> {words.full(jump, cell.indicator)}
    </p>
  );
}

function Facts({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const author = useAuthorName();
  const { store } = useGrid();
  const { previous, entry, change } = useCellView(cell);
  const { set, on } = store.layout;
  const target = resolveTarget(set, cell.indicator, cell.commune.region, on);
  return (
    <dl className={aroundGridStyles['grid-facts']}>
      <Fact name={t('grid.column.last')}>
        {previous === null
          ? '–'
          : `${format.figure(previous.value, measureAt(cell.indicator, previous.revision))} (${format.date(previous.effectiveOn)})`}
      </Fact>
      <Fact name={t('grid.column.target')}>
        {words.target(cell.indicator, target?.value ?? null)}
        {target?.source.checked === false && <UncheckedMark />}
      </Fact>
      <Fact name={t('grid.column.change')}>{change === undefined ? '–' : format.signed(change)}</Fact>
      <Fact name={t('grid.column.status')}>
        <JudgementCell cell={cell} />
      </Fact>
      {entry && (
        <Fact name={t('grid.detail.recorded')}>
          {t('grid.detail.recordedBy', {
            author: author(entry.author),
            moment: format.moment(entry.recordedAt),
          })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
