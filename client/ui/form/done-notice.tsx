import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FloatingNotice } from '../layout/floating-notice.tsx';
import { ProblemNotice } from '../layout/problem-notice.tsx';
import type { Done, Notify } from './use-reversible-change.ts';

interface DoneNoticeProps {
  done: Done | undefined;
  notify: Notify;
  onClose: () => void;
}

/** Says what was just done and takes it back on request; stays until it is closed or something else is done. */
export function DoneNotice({ done, notify, onClose }: DoneNoticeProps) {
  const { t } = useTranslation();
  const text = useRef<HTMLParagraphElement>(null);
  const undoing = useMutation({
    mutationFn: (undo: () => Promise<void>) => undo(),
    onSuccess: () => {
      notify({ text: t('administration.undone') });
      // The button that had the focus goes.
      text.current?.focus();
    },
  });
  const undo = done?.undo;
  const hasFailed = undoing.isError && undoing.variables === undo;
  return (
    <FloatingNotice onClose={onClose} problem={hasFailed && <ProblemNotice error={undoing.error} />}>
      {done && (
        <>
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
        </>
      )}
    </FloatingNotice>
  );
}
