import { Button, CloseButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import './done-notice.css';
import type { Done, Tell } from './use-reversible-change.ts';

export interface DoneNoticeProps {
  done: Done | undefined;
  tell: Tell;
  onClose: () => void;
}

/** Says what was just done and takes it back on request; stays until it is closed or something else is done. */
export function DoneNotice({ done, tell, onClose }: DoneNoticeProps) {
  const { t } = useTranslation();
  const text = useRef<HTMLParagraphElement>(null);
  const undoing = useMutation({
    mutationFn: (undo: () => Promise<void>) => undo(),
    onSuccess: () => {
      tell({ text: t('administration.undone') });
      // The button that had the focus goes.
      text.current?.focus();
    },
  });
  const undo = done?.undo;
  return (
    <div role="status" className="done-place no-print">
      {done && (
        <div className="done-notice">
          <p ref={text} tabIndex={-1}>
            {done.text}
          </p>
          {undo && (
            <Button
              size="xs"
              variant="default"
              aria-disabled={undoing.isPending}
              onClick={() => !undoing.isPending && undoing.mutate(undo)}
            >
              {t('administration.undo')}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('common.close')} onClick={onClose} />
          {undoing.isError && undoing.variables === undo && <ProblemNotice error={undoing.error} />}
        </div>
      )}
    </div>
  );
}
