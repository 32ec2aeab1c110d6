import { findQueueable } from '#shared/contract/queueable.ts';
import type { Acknowledgement } from './item.ts';

// Not the name of version 1, whose tabs exchange other messages.
const NAME = 'ntm-outbox-2';

type Message =
  | { kind: 'changed' }
  | { kind: 'paused'; isPaused: boolean }
  | { kind: 'acknowledged'; acknowledgement: Acknowledgement };

/** A tab of an earlier version does not say what an item was about. */
const UNSAID: Pick<Acknowledgement, 'about' | 'named'> = { about: [], named: [] };

interface TabsHooks {
  /** It is this tab's turn to send. */
  onTurn: () => void;
  /** Another tab has added or changed items. */
  onChanged: () => void;
  /** The tab that sends got an answer, or none. */
  onPaused: (isPaused: boolean) => void;
  /** The server has acknowledged an item sent by another tab. */
  onAcknowledged: (acknowledgement: Acknowledgement) => void;
}

/**
 * Coordinates the tabs of this browser: only the tab that holds a lock sends, until it is closed or dies. Over plain HTTP from
 * another machine browsers have no locks; then each tab sends, and the server records each id once.
 */
export class Tabs {
  #isSender = false;
  readonly #channel = new BroadcastChannel(NAME);

  constructor(hooks: TabsHooks) {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => receive(data, hooks));
    const startSending = () => {
      this.#isSender = true;
      hooks.onTurn();
    };
    if ('locks' in navigator) {
      void navigator.locks.request(NAME, () => {
        startSending();
        return new Promise(() => undefined);
      });
    } else {
      // After the constructor has returned, so that the caller has this object.
      queueMicrotask(startSending);
    }
  }

  get isSender(): boolean {
    return this.#isSender;
  }

  /** Whether no other tab of this browser sends. */
  get isOnlySender(): boolean {
    return this.#isSender && 'locks' in navigator;
  }

  publish(message: Message): void {
    this.#channel.postMessage(message);
  }
}

function receive(message: Message, { onChanged, onPaused, onAcknowledged }: TabsHooks): void {
  switch (message.kind) {
    case 'changed':
      onChanged();
      break;
    case 'paused':
      onPaused(message.isPaused);
      break;
    default: {
      const { acknowledgement } = message;
      const response = findQueueable(acknowledgement.operation)?.response.parse(acknowledgement.response);
      // A tab of a later version may have recorded an operation that this one does not know.
      if (response === undefined) onChanged();
      else onAcknowledged({ ...UNSAID, ...acknowledgement, response } as Acknowledgement);
    }
  }
}
