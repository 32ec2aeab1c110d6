import { Button, Group } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { resolveTarget } from '#shared/domain/resolve-target.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { UncheckedMark } from '../../ui/unchecked-mark.tsx';
import { useAuthorName } from '../../ui/use-author-name.ts';
import { useComparisonWords } from '../../ui/use-comparison-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLocalName } from '../../ui/use-local-name.ts';
import { BlockedEdit } from './blocked-edit.tsx';
import { StateSign } from './figure-cell.tsx';
import { useCellView, useGrid } from './grid-context.ts';
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
    <section className="grid-detail" aria-label={t('grid.detail.label')}>
      {cell ? <CellDetail key={cell.id} cell={cell} acts={acts} /> : <p>{t('grid.detail.none')}</p>}
    </section>
  );
}

function CellDetail({ cell, acts }: { cell: Cell; acts: GridActs }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const view = useCellView(cell);
  const { code, unit } = cell.indicator;
  return (
    <>
      <p className="grid-detail-title">
        <b>{code}</b> {localName(cell.indicator)}
        {unit !== null && ` (${unit})`} – {t('shell.page.commune', { name: cell.commune.name })}
        <StateSign state={view.state} />
      </p>
      <Facts cell={cell} />
      {view.blocked ? (
        <BlockedEdit edit={view.blocked} indicator={cell.indicator} />
      ) : (
        <Choices cell={cell} acts={acts} />
      )}
    </>
  );
}

function Facts({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const author = useAuthorName();
  const { sheet } = useGrid();
  const { before, entry, change, verdict, stated } = useCellView(cell);
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
      {stated?.judgement && <Fact name={t('grid.detail.judgement')}>{stated.reason ?? '–'}</Fact>}
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

/** What can be entered with a finger: the answers of an indicator that has few, unchanged, withdrawn. */
function Choices({ cell, acts }: { cell: Cell; acts: GridActs }) {
  const { t } = useTranslation();
  const { entering } = useGrid();
  const { stated, isNew } = useCellView(cell);
  if (!cell.isOpen) return <p className="grid-closed-note">{t('grid.detail.closed')}</p>;
  const { kind, levels = [], parts } = cell.indicator;
  const answers = parts
    ? []
    : kind === 'yes-no'
      ? [t('status.yes'), t('status.no')]
      : kind === 'level'
        ? levels
        : [];
  return (
    <Group gap="xs">
      {answers.map((text) => (
        <Button
          key={text}
          size="compact-sm"
          variant="default"
          onClick={() => entering.enter([{ cell, text }])}
        >
          {text}
        </Button>
      ))}
      {stated !== null && !isNew && (
        <Button size="compact-sm" variant="default" aria-keyshortcuts="F8" onClick={() => acts.confirm()}>
          {t('grid.act.unchanged')} <kbd>F8</kbd>
        </Button>
      )}
      {stated !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-keyshortcuts="Delete"
          onClick={() => acts.withdrawCells([cell])}
        >
          {t('grid.act.withdraw')} <kbd>Delete</kbd>
        </Button>
      )}
    </Group>
  );
}
