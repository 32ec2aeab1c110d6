import { useEffect, useEffectEvent, useState } from 'react';
import type { Conflict } from '#shared/contract/problem.ts';
import type { QueuedAnswer, QueuedRequest, QueueName } from '#shared/contract/queueable.ts';
import { ApiProblem } from '../api/call.ts';
import { useActor } from '../api/session.ts';
import type { Acknowledgement, Item, ItemFacts } from './item.ts';
import { outbox } from './outbox.ts';
import { useOutbox } from './use-outbox.ts';

// After this time without an answer, a form says that the statement is kept, and lets the user go on.
const PATIENCE_MS = 5000;

/** Facts of an item besides its request, for operations that have some. */
type Facts<Name extends QueueName> = unknown extends ItemFacts[Name] ? [] : [facts: ItemFacts[Name]];

interface QueuedWriteOptions<Name extends QueueName> {
  onRecorded: (response: QueuedAnswer<Name>['response']) => void;
  /** No answer came: the statement stays in the outbox, which sends it later. */
  onKept: () => void;
}

/**
 * Sends a form's statement through the outbox and follows it: to the answer, or until it is kept for later. A refusal, a conflict
 * or a doubt is the form's to show; until the author decides, the statement also stays in the list of waiting items.
 */
export function useQueuedWrite<Name extends QueueName>(
  operation: Name,
  { onRecorded, onKept }: QueuedWriteOptions<Name>,
) {
  const author = useActor().id;
  const { items, acknowledged, inFlight, isPaused } = useOutbox();
  const [sent, setSent] = useState<{ id: string; isStored: boolean }>();
  const item = items.find(({ id }) => id === sent?.id);
  const answer = acknowledged.find(({ id }) => id === sent?.id);
  const isPending = item !== undefined && item.obstacle === undefined;
  const isUnanswered = isPending && sent?.isStored === true && isPaused && !inFlight.has(item.id);
  const keep = useEffectEvent(() => {
    setSent(undefined);
    onKept();
  });
  const record = useEffectEvent(({ response }: Acknowledgement) => {
    setSent(undefined);
    onRecorded(response as QueuedAnswer<Name>['response']);
  });
  useEffect(() => {
    if (answer) record(answer);
  }, [answer]);
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(keep, isUnanswered ? 0 : PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isPending, isUnanswered]);

  const send = (input: QueuedRequest<Name>['input'], text: string, ...facts: Facts<Name>) => {
    const { id } = input.body;
    const enteredAt = new Date().toISOString();
    const next = Object.assign({ operation, input, id, author, text, enteredAt }, ...facts) as Item;
    setSent({ id, isStored: false });
    void outbox
      .add([next], item?.obstacle ? [item.id] : [])
      .then(() => setSent((last) => (last?.id === id ? { id, isStored: true } : last)));
  };
  const obstacle = item?.obstacle;
  return {
    send,
    isPending,
    error: obstacle?.kind === 'refused' ? new ApiProblem(obstacle.problem) : null,
    conflict: obstacle?.kind === 'conflict' ? obstacle.conflict : (undefined as Conflict | undefined),
    doubts: obstacle?.kind === 'doubtful' ? obstacle.doubts : undefined,
    confirmDoubts: () => item && outbox.confirm([item.id]),
    recordMine: () => item && outbox.recordMine(item.id),
    /** Discards a statement that was refused, after the user has decided so. */
    discard: () => item?.obstacle && outbox.discard([item.id]),
  };
}
