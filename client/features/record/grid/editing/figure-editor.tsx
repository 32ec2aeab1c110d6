import { useEffect, useState } from 'react';
import type { RenderEditCellProps } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import { useScreenQuery } from '../../../../ui/layout/use-screen-query.ts';
import { useCellView, useGrid } from '../cells/grid-context.ts';
import { useCellText } from '../cells/use-cell-text.ts';
import styles from '../frame/grid.module.css';
import type { Cell, Line } from '../navigation/grid-layout.ts';
import { idSeenIn } from './make-edit.ts';

const NUMBERS = ['share', 'amount', 'count'];

/** Input for a figure. If it unmounts or the page closes without Enter, the typed text is entered, not lost. */
export function FigureEditor({ cell, row, onRowChange }: RenderEditCellProps<Line> & { cell: Cell }) {
  const { t } = useTranslation();
  const { store, cellEditor, gridEditor } = useGrid();
  const isTouch = useScreenQuery('(pointer: coarse)');
  const view = useCellView(cell);
  const cellText = useCellText();
  const [start] = useState(() => (cellEditor.start === 'edit' ? cellText.shownText(view) : ''));
  // The figure seen when typing began; one that arrives later counts as not seen.
  const [seenId] = useState(() => idSeenIn(view));
  const typed = row.kind === 'figures' ? (row.typed ?? start) : start;
  useEffect(() => {
    const enterTyped = () => {
      const input = cellEditor.typed;
      cellEditor.typed = undefined;
      if (input) gridEditor.enter([input]);
    };
    // In the capture phase, before the question whether to leave the page, so that the typed text counts as waiting.
    window.addEventListener('beforeunload', enterTyped, { capture: true });
    window.addEventListener('pagehide', enterTyped);
    return () => {
      window.removeEventListener('beforeunload', enterTyped, { capture: true });
      window.removeEventListener('pagehide', enterTyped);
      store.setDraft(undefined);
      enterTyped();
    };
  }, [store, cellEditor, gridEditor]);
  const type = (text: string) => {
    cellEditor.typed = { cell, text, seenId };
    store.setDraft(cell, text);
    onRowChange({ ...row, typed: text } as Line);
  };
  return (
    <input
      ref={focusInPlace}
      // Selects the text on touch screens, where deleting it letter by letter is slow.
      onFocus={(event) => isTouch && event.currentTarget.select()}
      className={styles['grid-editor']}
      aria-label={t('grid.editor', { code: cell.indicator.code, commune: cell.commune.name })}
      aria-invalid={store.faultOfDraft(cell) !== undefined}
      inputMode={keyboardFor(cell.indicator, isTouch)}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

// The numeric keyboard has no semicolon, which separates parts; on touch screens, fixed answers are buttons below the grid.
function keyboardFor({ kind, parts }: Cell['indicator'], isTouch: boolean): 'decimal' | 'text' | 'none' {
  if (parts) return 'text';
  if (NUMBERS.includes(kind)) return 'decimal';
  return isTouch ? 'none' : 'text';
}

function focusInPlace(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}
