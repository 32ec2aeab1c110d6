import { useEffect, useState } from 'react';
import type { RenderEditCellProps } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import { useScreenQuery } from '../../../../ui/layout/use-screen-query.ts';
import { useCellView, useGrid } from '../cells/grid-context.ts';
import { useCellText } from '../cells/use-cell-text.ts';
import styles from '../frame/grid.module.css';
import type { Cell, Line } from '../navigation/grid-layout.ts';
import { seenIn } from './make-edit.ts';

const NUMBERS = ['share', 'amount', 'count'];

/** A figure while it is being typed. What is typed is not lost when the editor goes without having been asked to. */
export function FigureEditor({ cell, row, onRowChange }: RenderEditCellProps<Line> & { cell: Cell }) {
  const { t } = useTranslation();
  const { store, editor, entering } = useGrid();
  const isTouch = useScreenQuery('(pointer: coarse)');
  const view = useCellView(cell);
  const cellText = useCellText();
  const [start] = useState(() => (editor.start === 'edit' ? cellText.shownText(view) : ''));
  // Somebody else's figure that comes in while one types was not seen.
  const [seen] = useState(() => seenIn(view));
  const typed = row.kind === 'figures' ? (row.typed ?? start) : start;
  useEffect(() => {
    const enterTyped = () => {
      const left = editor.typed;
      editor.typed = undefined;
      if (left) entering.enter([left]);
    };
    // Before it is asked whether the page may go: then what is typed is among what waits.
    window.addEventListener('beforeunload', enterTyped, { capture: true });
    window.addEventListener('pagehide', enterTyped);
    return () => {
      window.removeEventListener('beforeunload', enterTyped, { capture: true });
      window.removeEventListener('pagehide', enterTyped);
      store.setDraft(undefined);
      enterTyped();
    };
  }, [store, editor, entering]);
  const type = (text: string) => {
    editor.typed = { cell, text, seen };
    store.setDraft(cell, text);
    onRowChange({ ...row, typed: text } as Line);
  };
  return (
    <input
      ref={focusInPlace}
      // A finger does not delete what stands there letter by letter.
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

// The pad of numbers has no semicolon, which parts are parted by; answers are buttons below the grid, bigger than keys.
function keyboardFor({ kind, parts }: Cell['indicator'], isTouch: boolean): 'decimal' | 'text' | 'none' {
  if (parts) return 'text';
  if (NUMBERS.includes(kind)) return 'decimal';
  return isTouch ? 'none' : 'text';
}

function focusInPlace(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}
