import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { newId } from '../../../../api/new-id.ts';
import { isAnnulment, namedBy } from '../../../../outbox/annulment-item.ts';
import { useOutbox } from '../../../../outbox/use-outbox.ts';
import { useQueuedWrite } from '../../../../outbox/use-queued-write.ts';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';

/** Button that annuls the entry just recorded (R15), through the outbox; then says what became of it. */
export function UndoSaved({ entry }: { entry: JudgedEntry }) {
  const { t } = useTranslation();
  const [isKept, setIsKept] = useState(false);
  const { items, acknowledged } = useOutbox();
  const act = acknowledged.findLast(({ named }) => named.includes(entry.id));
  const isUndone = act?.operation === 'annulment' && act.response.kind === 'annul';
  const isWaiting = isKept && items.filter(isAnnulment).some((item) => namedBy(item).includes(entry.id));
  const state = isUndone ? 'undone' : isWaiting ? 'undoKept' : undefined;
  const text = useRef<HTMLParagraphElement>(null);
  const { send, isPending, error } = useQueuedWrite('annulment', {
    onRecorded: () => setIsKept(false),
    onKept: () => setIsKept(true),
  });
  // The button that had the focus is gone.
  useEffect(() => {
    if (state !== undefined && document.activeElement === document.body) text.current?.focus();
  }, [state]);
  if (state !== undefined) {
    return (
      <p ref={text} tabIndex={-1}>
        {t(`entries.saved.${state}`)}
      </p>
    );
  }
  const undo = () => {
    if (isPending) return;
    const { id, communeId, set, indicator, effectiveOn } = entry;
    const reason = t('entries.saved.undoReason');
    const body = { id: newId(), kind: 'annul' as const, entries: [id], reason, origin: 'form' as const };
    const about = [{ communeId, set, indicator, effectiveOn }];
    send({ body }, t('entries.saved.undoText'), { about });
  };
  return (
    <>
      <Button size="xs" variant="default" aria-disabled={isPending} onClick={undo}>
        {t('entries.saved.undo')}
      </Button>
      {error && <ProblemNotice error={error} />}
    </>
  );
}
