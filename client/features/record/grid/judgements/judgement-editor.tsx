import { useEffect, useState } from 'react';
import type { RenderEditCellProps } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import { parseJudgement } from '#shared/domain/values/parse-judgement.ts';
import { useGrid } from '../cells/grid-context.ts';
import styles from '../frame/grid.module.css';
import type { Cell, Line } from '../navigation/grid-layout.ts';
import { enterTexts } from './enter-texts.ts';
import { useJudgementText } from './use-judgement-text.ts';

/** Input for a judgement. If it unmounts without Enter, the typed text is entered, not lost. */
export function JudgementEditor({ cell, row, onRowChange }: RenderEditCellProps<Line> & { cell: Cell }) {
  const { t } = useTranslation();
  const parts = useGrid();
  const { cellEditor } = parts;
  const textOf = useJudgementText();
  const [start] = useState(() => (cellEditor.start === 'edit' ? textOf(cell) : ''));
  const typed = row.kind === 'figures' ? (row.typed ?? start) : start;
  useEffect(
    () => () => {
      const input = cellEditor.typed;
      cellEditor.typed = undefined;
      if (input) enterTexts(parts, [input]);
    },
    [cellEditor, parts],
  );
  const type = (text: string) => {
    cellEditor.typed = { cell, text };
    onRowChange({ ...row, typed: text } as Line);
  };
  return (
    <input
      ref={(input) => input?.focus({ preventScroll: true })}
      className={styles['grid-editor']}
      aria-label={t('judging.cell.editor', { code: cell.indicator.code, commune: cell.commune.name })}
      aria-invalid={typed.trim() !== '' && parseJudgement(typed) === undefined}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
