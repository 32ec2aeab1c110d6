import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCellView, useGrid } from '../cells/grid-context.ts';
import styles from '../frame/around-grid.module.css';
import type { Cell } from '../navigation/grid-layout.ts';
import type { GridActs } from './use-grid-acts.ts';

/** What can be entered with a finger: the answers of an indicator that has few, unchanged, withdrawn. */
export function CellChoices({ cell, acts }: { cell: Cell; acts: GridActs }) {
  const { t } = useTranslation();
  const { entering } = useGrid();
  const { stated, isNew } = useCellView(cell);
  if (!cell.isOpen) return <p className={styles['grid-closed-note']}>{t('grid.detail.closed')}</p>;
  const { kind, levels = [], parts } = cell.indicator;
  const listed = kind === 'yes-no' ? [t('status.yes'), t('status.no')] : kind === 'level' ? levels : [];
  const answers = parts ? [] : listed;
  const answer = (text: string) => {
    entering.enter([{ cell, text }]);
    acts.goOn();
  };
  return (
    <Group gap="xs" className="grid-choices">
      {answers.map((text) => (
        <Button key={text} size="compact-sm" variant="default" onClick={() => answer(text)}>
          {text}
        </Button>
      ))}
      {stated !== null && !isNew && (
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts="F8"
          onClick={() => acts.confirm(acts.goOn)}
        >
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
