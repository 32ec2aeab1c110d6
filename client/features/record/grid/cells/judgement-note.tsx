import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../frame/around-grid.module.css';
import type { Cell } from '../navigation/grid-layout.ts';
import { useCellView, useGrid } from './grid-context.ts';

/** Whether an officer's judgement decides the status, or no longer does; and the other way, for who may record the figure. */
export function JudgementNote({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  const { entering } = useGrid();
  const { stated, before, verdict, isNew } = useCellView(cell);
  const mayChange = cell.isOpen && isNew;
  if (verdict.why.basis === 'judgement') {
    return (
      <p className={styles['grid-judgement-note']}>
        {t('grid.judgement.holds', { reason: stated?.reason ?? '–' })}
        {mayChange && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => entering.judge(cell, { judgement: null, reason: null })}
          >
            {t('grid.judgement.drop')}
          </Button>
        )}
      </p>
    );
  }
  if (stated === null || !before?.judgement) return null;
  const status = t(`status.indicator.${before.judgement}`);
  return (
    <p className={styles['grid-judgement-note']}>
      {t('grid.judgement.gone', { status })}
      {mayChange && (
        <Button size="compact-sm" variant="default" onClick={() => entering.judge(cell, before)}>
          {t('grid.judgement.keep', { status })}
        </Button>
      )}
    </p>
  );
}
