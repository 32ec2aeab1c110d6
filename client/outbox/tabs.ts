import { JudgedEntry } from '#shared/contract/record/entries.ts';

const NAME = 'ntm-outbox';

type Message = { kind: 'changed' } | { kind: 'acknowledged'; entry: JudgedEntry };

interface TabsHooks {
  /** It is this tab's turn to send. */
  onTurn: () => void;
  /** Another tab has added edits, or changed some. */
  onChanged: () => void;
  /** Another tab has had an edit acknowledged. */
  onAcknowledged: (entry: JudgedEntry) => void;
}

/**
 * The tabs of this browser: only the one that holds a lock sends, until it is closed or dies. Over plain HTTP from another machine
 * browsers have no locks; then each tab sends, and the server, which knows edits by their ids, records each once all the same.
 */
export class Tabs {
  #isSender = false;
  readonly #channel = new BroadcastChannel(NAME);

  constructor({ onTurn, onChanged, onAcknowledged }: TabsHooks) {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'changed') onChanged();
      else onAcknowledged(JudgedEntry.parse(data.entry));
    });
    const take = () => {
      this.#isSender = true;
      onTurn();
    };
    if ('locks' in navigator) {
      void navigator.locks.request(NAME, () => {
        take();
        return new Promise(() => undefined);
      });
    } else {
      // Not before the caller has this object.
      queueMicrotask(take);
    }
  }

  get isSender(): boolean {
    return this.#isSender;
  }

  tellChanged(): void {
    this.#channel.postMessage({ kind: 'changed' } satisfies Message);
  }

  tellAcknowledged(entry: JudgedEntry): void {
    this.#channel.postMessage({ kind: 'acknowledged', entry } satisfies Message);
  }
}
