import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { newId } from '../../../../api/new-id.ts';
import { useActor } from '../../../../api/session.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import { useScreenQuery } from '../../../../ui/layout/use-screen-query.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import { CellStore } from '../cells/cell-store.ts';
import type { RecordedEntries } from '../cells/cell-view.ts';
import { GridContext, type GridParts } from '../cells/grid-context.ts';
import { useCellText } from '../cells/use-cell-text.ts';
import { gateByDay } from '../editing/day-gate.ts';
import { GridEditor } from '../editing/grid-editor.ts';
import { type GoTo, useGridActions } from '../editing/use-grid-actions.ts';
import { Judging } from '../judgement-panel/judging.tsx';
import { useJudgementLeaving } from '../judgement-panel/use-judgement-leaving.ts';
import { useJudgementPanel } from '../judgement-panel/use-judgement-panel.ts';
import { JudgementDrafts } from '../judgements/judgement-drafts.ts';
import { Sitting } from '../judgements/sitting.ts';
import { CellPositions } from '../navigation/cell-positions.ts';
import type { Cell, GridLayout } from '../navigation/grid-layout.ts';
import { Selection } from '../navigation/selection.ts';
import { DayBanner } from './day-banner.tsx';
import { DetailBar } from './detail-bar.tsx';
import { isDayConfirmed, isReportingDay } from './entry-day.ts';
import { FiguresGrid, useColumns } from './figures-grid.tsx';
import styles from './grid.module.css';
import { GridQuestions } from './grid-questions.tsx';
import { StatusBar } from './status-bar.tsx';

interface EntryGridProps {
  layout: GridLayout;
  recorded: ReadonlyMap<string, RecordedEntries>;
  label: string;
}

/** Spreadsheet for entering figures, with the details of the selected cell and the status bar below. */
export function EntryGrid({ layout, recorded, label }: EntryGridProps) {
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
  const goBack = () => parts.selection.anchor && goTo.current?.(parts.selection.anchor);
  const panel = useJudgementPanel(parts, (message) => {
    actions.report(message);
    goBack();
  });
  useJudgementLeaving(parts, panel);
  const hasRoomBeside = useScreenQuery('(min-width: 80em)');
  const showCell = (cell: Cell) => {
    const position = positions.positionOf(cell);
    if (position) goTo.current?.(position);
  };
  const judging = (
    <Judging {...{ panel, actions, goBack }} place={hasRoomBeside ? 'beside' : 'below'} onGoTo={showCell} />
  );
  return (
    <GridContext value={parts}>
      <DayBanner on={layout.on} place="grid" />
      <div className={styles['grid-work']}>
        <div className={styles['grid-column']}>
          <FiguresGrid {...{ parts, positions, actions, columns, isNarrow, label, goTo }} />
          <GridQuestions {...{ parts, actions }} onGoTo={showCell} />
          {!hasRoomBeside && judging}
          <DetailBar positions={positions} actions={actions} />
        </div>
        {hasRoomBeside && judging}
      </div>
      <StatusBar actions={actions} panel={panel} onGoTo={showCell} />
    </GridContext>
  );
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
  const [drafts] = useState(() => new JudgementDrafts());
  const [sitting] = useState(() => new Sitting());
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
      drafts,
      sitting,
      cellEditor: { start: 'replace', typed: undefined },
    };
  }, [layout, author, mark, programmeStart, today, opensOn, t, contentText, selection, drafts, sitting]);
  const { store } = parts;
  useLayoutEffect(() => store.setRecorded(recorded), [store, recorded]);
  useLayoutEffect(() => {
    const showOutbox = () => {
      store.setOutbox(outbox.getState());
      sitting.note(store);
    };
    sitting.begin(store);
    showOutbox();
    return outbox.subscribe(showOutbox);
  }, [store, sitting]);
  return parts;
}
