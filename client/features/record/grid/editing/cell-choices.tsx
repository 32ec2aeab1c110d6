import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCellView, useGrid } from '../cells/grid-context.ts';
import styles from '../frame/around-grid.module.css';
import type { Cell } from '../navigation/grid-layout.ts';
import type { GridActions } from './use-grid-actions.ts';

/** Buttons for touch screens: the indicator's fixed answers, "unchanged" and "withdraw". */
export function CellChoices({ cell, actions }: { cell: Cell; actions: GridActions }) {
  const { t } = useTranslation();
  const { gridEditor } = useGrid();
  const { content, isNew } = useCellView(cell);
  if (!cell.isEditable) return <p className={styles['grid-closed-note']}>{t('grid.detail.closed')}</p>;
  const { kind, levels = [], parts } = cell.indicator;
  const listed = kind === 'yes-no' ? [t('status.yes'), t('status.no')] : kind === 'level' ? levels : [];
  const answers = parts ? [] : listed;
  const answer = (text: string) => {
    gridEditor.enter([{ cell, text }]);
    actions.goToNext();
  };
  return (
    <Group gap="xs" className="grid-choices">
      {answers.map((text) => (
        <Button key={text} size="compact-sm" variant="default" onClick={() => answer(text)}>
          {text}
        </Button>
      ))}
      {content !== null && !isNew && (
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts="F8"
          onClick={() => actions.confirm(actions.goToNext)}
        >
          {t('grid.act.unchanged')} <kbd>F8</kbd>
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={() => actions.openJudgementMenu(cell)}
      >
        {t('judging.cell.open')} <kbd>Alt+↓</kbd>
      </Button>
      {content !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-keyshortcuts="Delete"
          onClick={() => actions.withdrawCells([cell])}
        >
          {t('grid.act.withdraw')} <kbd>Delete</kbd>
        </Button>
      )}
    </Group>
  );
}
