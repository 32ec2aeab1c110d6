import { JudgedEntry } from '#shared/contract/record/entries.ts';

const NAME = 'ntm-outbox';

type Message = { kind: 'changed' } | { kind: 'acknowledged'; entry: JudgedEntry };

interface TabsHooks {
  /** It is this tab's turn to send. */
  onTurn: () => void;
  /** Another tab has added or changed edits. */
  onChanged: () => void;
  /** The server has acknowledged an edit sent by another tab. */
  onAcknowledged: (entry: JudgedEntry) => void;
}

/**
 * Coordinates the tabs of this browser: only the tab that holds a lock sends, until it is closed or dies. Over plain HTTP from
 * another machine browsers have no locks; then each tab sends, and the server records each edit id once.
 */
export class Tabs {
  #isSender = false;
  readonly #channel = new BroadcastChannel(NAME);

  constructor({ onTurn, onChanged, onAcknowledged }: TabsHooks) {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'changed') onChanged();
      else onAcknowledged(JudgedEntry.parse(data.entry));
    });
    const startSending = () => {
      this.#isSender = true;
      onTurn();
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

  publishChanged(): void {
    this.#channel.postMessage({ kind: 'changed' } satisfies Message);
  }

  publishAcknowledged(entry: JudgedEntry): void {
    this.#channel.postMessage({ kind: 'acknowledged', entry } satisfies Message);
  }
}
