import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormerWords } from '../../../../ui/values/use-former-words.ts';
import styles from '../frame/around-grid.module.css';
import type { Cell } from '../navigation/grid-layout.ts';
import { useCellView, useGrid } from './grid-context.ts';

/** Says whether an officer's judgement decides the status or no longer applies; users who may record the figure can change that. */
export function JudgementNote({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  const { gridEditor } = useGrid();
  const formerWords = useFormerWords();
  const { content, previous, verdict, isNew } = useCellView(cell);
  const mayChange = cell.isEditable && isNew;
  if (verdict.why.basis === 'judgement') {
    return (
      <p className={styles['grid-judgement-note']}>
        {t('grid.judgement.holds', { reason: content?.reason ?? '–' })}
        {mayChange && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => gridEditor.judge([{ cell, judgement: null, reason: null }])}
          >
            {t('grid.judgement.drop')}
          </Button>
        )}
      </p>
    );
  }
  const former = formerWords(verdict);
  if (former !== undefined) return <p className={styles['grid-judgement-note']}>{former}</p>;
  if (content === null || !previous?.judgement) return null;
  const status = t(`status.indicator.${previous.judgement}`);
  return (
    <p className={styles['grid-judgement-note']}>
      {t('grid.judgement.gone', { status })}
      {mayChange && (
        <Button size="compact-sm" variant="default" onClick={() => gridEditor.judge([{ ...previous, cell }])}>
          {t('grid.judgement.keep', { status })}
        </Button>
      )}
    </p>
  );
}
