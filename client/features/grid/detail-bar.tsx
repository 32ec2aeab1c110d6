import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { resolveTarget } from '#shared/domain/resolve-target.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { UncheckedMark } from '../../ui/unchecked-mark.tsx';
import { useAuthorName } from '../../ui/use-author-name.ts';
import { useComparisonWords } from '../../ui/use-comparison-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useJumpWords } from '../../ui/use-jump-words.ts';
import { useLocalName } from '../../ui/use-local-name.ts';
import { BlockedEdit } from './blocked-edit.tsx';
import { CellChoices } from './cell-choices.tsx';
import { StateSign } from './figure-cell.tsx';
import { jumpInDraft } from './find-jump-in-cell.ts';
import { useCellView, useGrid } from './grid-context.ts';
import { JudgementNote } from './judgement-note.tsx';
import { unitBeside } from './line-cells.tsx';
import { PartGuide } from './part-guide.tsx';
import type { Places } from './places.ts';
import type { Cell } from './plan.ts';
import type { GridActs } from './use-grid-acts.ts';

export interface DetailBarProps {
  places: Places;
  acts: GridActs;
}

/** Everything about the cell that one is in: what is asked, what was and what is stated, and what can be done. */
export function DetailBar({ places, acts }: DetailBarProps) {
  const { t } = useTranslation();
  const { selection } = useGrid();
  const anchor = useSyncExternalStore(selection.subscribe, () => selection.anchor);
  const cell = anchor && places.cellAt(anchor);
  return (
    <section ref={keepCellInSight} className="grid-detail" aria-label={t('grid.detail.label')}>
      {cell ? <CellDetail key={cell.id} cell={cell} acts={acts} /> : <p>{t('grid.detail.none')}</p>}
    </section>
  );
}

/** What the panel needs more the grid has less: the cell that it is about stays in sight. */
function keepCellInSight(panel: HTMLElement | null): (() => void) | undefined {
  if (panel === null) return undefined;
  const observer = new ResizeObserver(() => {
    const cell = panel.parentElement?.querySelector('[role="gridcell"][aria-selected="true"]');
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  observer.observe(panel);
  return () => observer.disconnect();
}

function CellDetail({ cell, acts }: { cell: Cell; acts: GridActs }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { communes } = useGrid().sheet.plan;
  const view = useCellView(cell);
  const name = localName(cell.indicator);
  return (
    <>
      <div className="grid-detail-head">
        <p className="grid-detail-title">
          <b>{cell.indicator.code}</b> {name}
          {unitBeside(name, cell.indicator.unit)}
          {communes.length > 1 && ` – ${t('shell.page.commune', { name: cell.commune.name })}`}
          <StateSign state={view.state} />
        </p>
        {!view.blocked && <CellChoices cell={cell} acts={acts} />}
      </div>
      <Facts cell={cell} />
      <JudgementNote cell={cell} />
      <JumpNote cell={cell} />
      <PartGuide indicator={cell.indicator} view={view} />
      {view.blocked && <BlockedEdit edit={view.blocked} indicator={cell.indicator} />}
    </>
  );
}

function JumpNote({ cell }: { cell: Cell }) {
  const words = useJumpWords();
  const jump = jumpInDraft(cell, useCellView(cell));
  if (jump === undefined) return null;
  return (
    <p className="grid-jump-note">
      <IconAlertTriangle size={16} aria-hidden /> {words.full(jump, cell.indicator)}
    </p>
  );
}

function Facts({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const author = useAuthorName();
  const { sheet } = useGrid();
  const { before, entry, change, verdict } = useCellView(cell);
  const { set, on } = sheet.plan;
  const target = resolveTarget(set, cell.indicator, cell.commune.region, on);
  const fault = sheet.faultOfDraft(cell);
  return (
    <dl className="grid-facts">
      <Fact name={t('grid.column.last')}>
        {before === null
          ? '–'
          : `${format.figure(before.value, cell.indicator)} (${format.date(before.effectiveOn)})`}
      </Fact>
      <Fact name={t('grid.column.target')}>
        {words.target(cell.indicator, target?.value ?? null)}
        {target?.source.checked === false && <UncheckedMark />}
      </Fact>
      <Fact name={t('grid.column.change')}>{change === undefined ? '–' : format.signed(change)}</Fact>
      <Fact name={t('grid.column.status')}>
        {fault ? (
          <span className="grid-fault">{t(`problem.violation.${fault}`)}</span>
        ) : (
          <StatusMark of="indicator" status={verdict.status} look="plain" />
        )}
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
