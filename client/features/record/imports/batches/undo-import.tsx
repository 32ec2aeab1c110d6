import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#shared/contract/record/batches.ts';
import { Question } from '../../../../ui/form/confirmation/question.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../imports.module.css';
import { type BatchUndoResult, useUndoBatch } from './use-undo-batch.ts';

interface UndoImportProps {
  batch: Batch;
  onUndone: (undone: BatchUndoResult) => void;
}

/** Undoes an import after an inline confirmation. */
export function UndoImport({ batch, onUndone }: UndoImportProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isConfirming, setIsConfirming] = useState(false);
  const undoing = useUndoBatch(batch, onUndone);
  const file = batch.fileName ?? '';
  const words = { count: batch.entries, number: format.number(batch.entries) };
  const request = {
    title: t('imports.undo.title', { file }),
    consequence: t('imports.undo.consequence', words),
    confirm: t('imports.undo.confirm'),
    // "Hủy" would also be the word for annulling.
    dismiss: t('imports.undo.dismiss'),
    onConfirm: () => {
      setIsConfirming(false);
      undoing.mutate();
    },
  };
  return (
    <div className={styles['import-undo']}>
      <Button
        variant="default"
        size="sm"
        aria-label={t('imports.batches.undoOf', { name: file, moment: format.moment(batch.recordedAt) })}
        aria-expanded={isConfirming}
        aria-disabled={undoing.isPending}
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => undoing.isPending || setIsConfirming(true)}
      >
        {t(undoing.isPending ? 'imports.undo.sending' : 'imports.batches.undo')}
      </Button>
      {isConfirming && <Question request={request} onDismiss={() => setIsConfirming(false)} />}
      {undoing.error && <ProblemNotice error={undoing.error} />}
    </div>
  );
}
