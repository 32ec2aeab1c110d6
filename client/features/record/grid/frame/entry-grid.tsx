import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { newId } from '../../../../api/new-id.ts';
import { useActor } from '../../../../api/session.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import { CellStore } from '../cells/cell-store.ts';
import type { RecordedEntries } from '../cells/cell-view.ts';
import { GridContext, type GridParts } from '../cells/grid-context.ts';
import { useCellText } from '../cells/use-cell-text.ts';
import { DoubtPanel } from '../doubts/doubt-panel.tsx';
import { PasteDoubts } from '../doubts/paste-doubts.tsx';
import { useDoubtLeaving } from '../doubts/use-doubt-leaving.ts';
import { gateByDay } from '../editing/day-gate.ts';
import { GridEditor } from '../editing/grid-editor.ts';
import { type GoTo, useGridActions } from '../editing/use-grid-actions.ts';
import { WithdrawQuestion } from '../editing/withdraw-question.tsx';
import { CellPositions } from '../navigation/cell-positions.ts';
import type { Cell, GridLayout } from '../navigation/grid-layout.ts';
import { Selection } from '../navigation/selection.ts';
import { PasteQuestion } from '../paste/paste-question.tsx';
import { DayBanner } from './day-banner.tsx';
import { DayQuestion } from './day-question.tsx';
import { DetailBar } from './detail-bar.tsx';
import { isDayConfirmed, isReportingDay } from './entry-day.ts';
import { FiguresGrid, useColumns } from './figures-grid.tsx';
import { StatusBar } from './status-bar.tsx';
import { useGridSummary } from './use-grid-summary.ts';

interface EntryGridProps {
  layout: GridLayout;
  recorded: ReadonlyMap<string, RecordedEntries>;
  label: string;
}

/** Spreadsheet for entering figures, with the details of the selected cell and the status bar below. */
export function EntryGrid({ layout, recorded, label }: EntryGridProps) {
  const { opensOn } = useWorkspace();
  const parts = useGridParts(layout, recorded);
  const { columns, isNarrow } = useColumns(layout);
  const positions = useMemo(
    () =>
      new CellPositions(
        parts.store,
        columns.map(({ key }) => key),
      ),
    [parts.store, columns],
  );
  const goTo = useRef<GoTo>(undefined);
  const actions = useGridActions(parts, positions, goTo);
  const showCell = (cell: Cell) => {
    const position = positions.positionOf(cell);
    if (position) goTo.current?.(position);
  };
  return (
    <GridContext value={parts}>
      <DayBanner on={layout.on} place="grid" />
      <FiguresGrid {...{ parts, positions, actions, columns, isNarrow, label, goTo }} />
      {actions.withdrawing && (
        <WithdrawQuestion
          count={actions.withdrawing.length}
          onWithdraw={(reason) => actions.stopWithdrawing(reason)}
          onCancel={() => actions.stopWithdrawing()}
        />
      )}
      {actions.pendingPaste && (
        <PasteQuestion outcome={actions.pendingPaste} onAnswer={actions.answerPaste} />
      )}
      <DayQuestion account={parts.store.author} on={layout.on} opensOn={opensOn} />
      {actions.doubtfulPaste && (
        <PasteDoubts
          doubtful={actions.doubtfulPaste.doubtful}
          total={actions.doubtfulPaste.outcome.inputs.length}
          onAnswer={actions.answerDoubts}
        />
      )}
      <Doubts parts={parts} onGoTo={showCell} />
      <DetailBar positions={positions} actions={actions} />
      <StatusBar actions={actions} onGoTo={showCell} />
    </GridContext>
  );
}

/** What waits for an answer: the list, and the question before it is left. */
function Doubts({ parts: { store }, onGoTo }: { parts: GridParts; onGoTo: (cell: Cell) => void }) {
  const { doubtful } = useGridSummary(store);
  useDoubtLeaving(doubtful.length);
  return <DoubtPanel inputs={doubtful} onGoTo={onGoTo} />;
}

function useGridParts(layout: GridLayout, recorded: ReadonlyMap<string, RecordedEntries>): GridParts {
  const { t } = useTranslation();
  const { programmeStart, today, opensOn } = useWorkspace();
  const author = useActor().id;
  const language = useLanguage();
  const mark = language === 'vi' ? 'comma' : 'point';
  const { contentText } = useCellText();
  // Survives a new layout, so that a change of date or signing in again keeps the selected figure.
  const [selection] = useState(() => new Selection());
  const parts = useMemo((): GridParts => {
    const store = new CellStore(layout, author, mark);
    const texts = {
      acts: {
        annul: { reason: t('grid.undone'), text: t('grid.undoing') },
        reinstate: { reason: t('grid.redone'), text: t('grid.redoing') },
      },
      textOf: contentText,
    };
    const needsQuestion = (day: LocalDate) =>
      !isReportingDay(day, opensOn, today) && !isDayConfirmed(author, day);
    const now = () => new Date().toISOString();
    const context = {
      layout,
      author,
      programmeStart,
      today,
      mark,
      now,
      newId,
      confirmedDays: new Set<string>(),
    } as const;
    return {
      store,
      selection,
      gridEditor: new GridEditor(store, gateByDay(outbox, needsQuestion), context, texts),
      cellEditor: { start: 'replace', typed: undefined },
    };
  }, [layout, author, mark, programmeStart, today, opensOn, t, contentText, selection]);
  const { store } = parts;
  useLayoutEffect(() => store.setRecorded(recorded), [store, recorded]);
  useLayoutEffect(() => {
    const showOutbox = () => store.setOutbox(outbox.getState());
    showOutbox();
    return outbox.subscribe(showOutbox);
  }, [store]);
  return parts;
}
