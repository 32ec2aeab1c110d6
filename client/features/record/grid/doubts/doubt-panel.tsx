import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGrid } from '../cells/grid-context.ts';
import type { Cell } from '../navigation/grid-layout.ts';
import { DoubtLines } from './doubt-lines.tsx';
import type { DoubtfulInput } from './doubtful-input.ts';
import styles from './doubts.module.css';

interface DoubtPanelProps {
  inputs: readonly DoubtfulInput[];
  onGoTo: (cell: Cell) => void;
}

/** Figures of the grid that wait for an answer, not sent. Typing goes on meanwhile, so the panel takes no focus. */
export function DoubtPanel({ inputs, onGoTo }: DoubtPanelProps) {
  const { t } = useTranslation();
  const { gridEditor } = useGrid();
  if (inputs.length === 0) return null;
  const count = inputs.length;
  return (
    <section className={styles['doubt-panel']} data-part="doubt-panel" aria-label={t('grid.doubt.label')}>
      <div className={styles['doubt-head']}>
        <b role="status">{t('grid.doubt.title', { count })}</b>
        {count > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => gridEditor.keep(inputs.map(({ cell }) => cell))}
          >
            {t('grid.doubt.keepAll', { count })}
          </Button>
        )}
      </div>
      <DoubtLines
        inputs={inputs}
        renderChoices={({ cell, text }) => (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => onGoTo(cell)}>
              {t('problem.doubt.correct')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => gridEditor.keep([cell])}>
              {t('grid.doubt.keep', { text })}
            </Button>
          </Group>
        )}
      />
    </section>
  );
}
