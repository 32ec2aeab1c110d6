import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { newId } from '../../../../api/new-id.ts';
import { useActor } from '../../../../api/session.ts';
import { useWorkspace } from '../../../../api/view.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import { formatDate } from '../../../../ui/values/format.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import type { Recorded } from '../cells/cell-view.ts';
import { GridContext, type GridParts } from '../cells/grid-context.ts';
import { CellStore } from '../cells/cell-store.ts';
import { useCellText } from '../cells/use-cell-text.ts';
import { Entering } from '../editing/entering.ts';
import { type GoTo, useGridActs } from '../editing/use-grid-acts.ts';
import { WithdrawQuestion } from '../editing/withdraw-question.tsx';
import type { GridLayout } from '../navigation/grid-layout.ts';
import { Places } from '../navigation/places.ts';
import { Selection } from '../navigation/selection.ts';
import { PasteQuestion } from '../paste/paste-question.tsx';
import { DetailBar } from './detail-bar.tsx';
import { FiguresGrid, useColumns } from './figures-grid.tsx';
import { StatusBar } from './status-bar.tsx';

interface EntryGridProps {
  layout: GridLayout;
  recorded: ReadonlyMap<string, Recorded>;
  label: string;
}

/** The figures of a layout, to be entered as in a spreadsheet; below them the cell in full, and how saving stands. */
export function EntryGrid({ layout, recorded, label }: EntryGridProps) {
  const parts = useParts(layout, recorded);
  const { columns, isNarrow } = useColumns(layout);
  const places = useMemo(
    () =>
      new Places(
        parts.store,
        columns.map(({ key }) => key),
      ),
    [parts.store, columns],
  );
  const goTo = useRef<GoTo>(undefined);
  const acts = useGridActs(parts, places, goTo);
  return (
    <GridContext value={parts}>
      <FiguresGrid {...{ parts, places, acts, columns, isNarrow, label, goTo }} />
      {acts.withdrawing && (
        <WithdrawQuestion
          count={acts.withdrawing.length}
          onWithdraw={(reason) => acts.stopWithdrawing(reason)}
          onCancel={() => acts.stopWithdrawing()}
        />
      )}
      {acts.doubtful && <PasteQuestion pasting={acts.doubtful} onAnswer={acts.answer} />}
      <DetailBar places={places} acts={acts} />
      <StatusBar
        acts={acts}
        onGoTo={(cell) => {
          const place = places.placeOf(cell);
          if (place) goTo.current?.(place);
        }}
      />
    </GridContext>
  );
}

function useParts(layout: GridLayout, recorded: ReadonlyMap<string, Recorded>): GridParts {
  const { t } = useTranslation();
  const { today } = useWorkspace();
  const author = useActor().id;
  const language = useLanguage();
  const mark = language === 'vi' ? 'comma' : 'point';
  const { statedText } = useCellText();
  // Outlives the layout: another day, or signing in again, leads nobody to another figure.
  const [selection] = useState(() => new Selection());
  const parts = useMemo((): GridParts => {
    const store = new CellStore(layout, author, mark);
    const words = {
      undone: t('grid.undone'),
      restated: (of: LocalDate) => t('grid.restated', { on: formatDate(of, language) }),
      textOf: statedText,
    };
    const hand = { author, today, mark, now: () => new Date().toISOString(), newId } as const;
    return {
      store,
      selection,
      entering: new Entering(store, outbox, hand, words),
      editor: { start: 'replace', typed: undefined },
    };
  }, [layout, author, mark, today, t, statedText, selection, language]);
  const { store } = parts;
  useLayoutEffect(() => store.setRecorded(recorded), [store, recorded]);
  useLayoutEffect(() => {
    const follow = () => store.setOutbox(outbox.getState());
    follow();
    return outbox.subscribe(follow);
  }, [store]);
  return parts;
}
