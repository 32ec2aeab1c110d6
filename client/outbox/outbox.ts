import { undoneUnrecorded } from './annulment-item.ts';
import { replacingTheirs, retried, withConfirmedDoubts } from './decided-item.ts';
import type { Acknowledgement, Item } from './item.ts';
import { itemsAbout, sendableItems, withoutItems } from './item-chain.ts';
import { ItemStore } from './item-store.ts';
import { KeptList } from './kept-list.ts';
import { ObservedState } from './observed-state.ts';
import { EMPTY_OUTBOX, type OutboxHooks } from './outbox-state.ts';
import { RetryTimer } from './retry-timer.ts';
import { type SendResult, sendItem } from './send-item.ts';
import { Tabs } from './tabs.ts';

// A tab that crashed may have stored an item without telling the other tabs.
const RELOAD_INTERVAL_MS = 10_000;
// A browser opens six connections to a host, and live updates use one.
const MAX_CONCURRENT = 4;

/**
 * Statements on their way to the server. Each is stored in the browser before it is sent, and removed only when the server has
 * acknowledged it. Statements about one thing are sent one after another, in the order of entry.
 */
export class Outbox {
  readonly #observed = new ObservedState(EMPTY_OUTBOX);
  readonly subscribe = this.#observed.subscribe;
  readonly getState = this.#observed.get;
  readonly #kept = new KeptList(new ItemStore(), (isPersisted) => this.#observed.change({ isPersisted }));
  readonly #retryTimer = new RetryTimer(() => this.#sendNext());
  #tabs: Tabs | undefined;
  #hooks: OutboxHooks | undefined;
  #author: string | undefined;
  #recorded: Acknowledgement[] = [];
  /** Items not stored yet, and items to be removed from the store: a reload meanwhile must keep or ignore them. */
  readonly #storing = new Set<string>();
  /** Items that no tab can have sent. */
  readonly #unsent = new Set<string>();
  readonly #removed = new Set<string>();

  /** Starts sending the waiting items; only one tab of the browser sends. */
  start(hooks: OutboxHooks): void {
    this.#hooks = hooks;
    if (this.#tabs !== undefined) return;
    this.#tabs = new Tabs({
      onTurn: () => void this.#reload(),
      onChanged: () => void this.#reload(),
      onPaused: (isPaused) => this.#observed.change({ isPaused }),
      onAcknowledged: (acknowledgement) => this.#acknowledge(acknowledgement),
    });
    window.addEventListener('online', () => this.#retryTimer.retryNow());
    setInterval(() => this.#tabs?.isSender && void this.#reload(), RELOAD_INTERVAL_MS);
    void this.#reload().then(() => {
      if (this.getState().items.length > 0) this.#tabs?.publish({ kind: 'changed' });
    });
  }

  /** Sets the signed-in account; undefined pauses sending. */
  setAuthor(author: string | undefined): void {
    if (author === this.#author) return;
    this.#author = author;
    if (author === undefined) return;
    this.#observed.change({ owner: author });
    this.#retryTimer.retryNow();
  }

  /** Whether items of the signed-in account are not acknowledged. */
  isWaiting(): boolean {
    return this.getState().items.some(({ author }) => author === this.#author);
  }

  /** Adds items; `supersedes`: ids of blocked items that they replace. Resolves when the browser has stored or refused them. */
  add(items: readonly Item[], supersedes: readonly string[] = []): Promise<void> {
    for (const { id } of items) {
      this.#storing.add(id);
      this.#removed.delete(id);
      if (this.#tabs?.isOnlySender) this.#unsent.add(id);
    }
    this.#observed.change({ items: [...this.#without(supersedes), ...items] });
    return this.#kept.add(items, supersedes).then(() => {
      for (const { id } of items) this.#storing.delete(id);
      this.#publishAndSend();
    });
  }

  /** Sends refused items again; one that did not know another's figure of a metric then replaces that. */
  retry(ids: readonly string[]): void {
    this.#put(this.#find(ids).map(retried));
  }

  /** Confirms the doubts about items and sends them. */
  confirm(ids: readonly string[]): void {
    this.#put(this.#find(ids).map(withConfirmedDoubts));
  }

  /** Whether the server cannot have recorded a waiting item: it was refused, or never sent. */
  isUnrecorded({ id, obstacle }: Item): boolean {
    return obstacle !== undefined || this.#unsent.has(id);
  }

  /** Discards items; a later item about the same thing then replaces what the discarded one replaced. */
  discard(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const { rest, removed, followers } = withoutItems(this.getState().items, ids);
    const gone = removed.map(({ id }) => id);
    for (const id of gone) this.#removed.add(id);
    this.#observed.change({ items: rest });
    void this.#kept.remove(gone).then(() => this.#publishAndSend());
    this.#put(followers);
  }

  /** Resolves a conflict with one's own statement, which now replaces the other. */
  recordMine(id: string): void {
    this.#put(this.#find([id]).map(replacingTheirs));
  }

  /** Resolves a conflict with the other statement; discards all items about the same thing. */
  keepTheirs(id: string): void {
    const [item] = this.#find([id]);
    if (item) this.discard(itemsAbout(this.getState().items, item).map((one) => one.id));
  }

  async #reload(): Promise<void> {
    const kept = await this.#kept.reload();
    const storing = this.getState().items.filter(({ id }) => this.#storing.has(id));
    if (kept.length === 0 && this.getState().items.length === 0) return;
    this.#observed.change({ items: [...kept.filter(({ id }) => !this.#removed.has(id)), ...storing] });
    this.#sendNext();
  }

  #publishAndSend(): void {
    this.#tabs?.publish({ kind: 'changed' });
    this.#sendNext();
  }

  #sendNext(): void {
    if (this.#tabs?.isSender !== true || this.#author === undefined || this.#retryTimer.isWaiting) return;
    const undone = undoneUnrecorded(this.getState().items, this.#author);
    if (undone.length > 0) this.discard(undone);
    const isHeldBack = (id: string) => this.getState().inFlight.has(id) || !this.#kept.has(id);
    const room = MAX_CONCURRENT - this.getState().inFlight.size;
    for (const item of sendableItems(this.getState().items, this.#author, isHeldBack).slice(0, room))
      void this.#send(item);
    this.#notifyIfIdle();
  }

  async #send(item: Item): Promise<void> {
    this.#unsent.delete(item.id);
    this.#observed.change({ inFlight: new Set(this.getState().inFlight).add(item.id) });
    const result = await sendItem(item);
    const inFlight = new Set(this.getState().inFlight);
    inFlight.delete(item.id);
    this.#observed.change({ inFlight });
    this.#handleResult(item, result);
    this.#sendNext();
  }

  #handleResult(item: Item, result: SendResult): void {
    const hasAnswer = result.outcome === 'recorded' || result.outcome === 'obstacle';
    if (hasAnswer) this.#retryTimer.reset();
    else this.#retryTimer.schedule();
    this.#observed.change({ isPaused: !hasAnswer });
    this.#tabs?.publish({ kind: 'paused', isPaused: !hasAnswer });
    if (result.outcome === 'recorded') {
      this.#acknowledge(result.acknowledgement);
      this.#tabs?.publish({ kind: 'acknowledged', acknowledgement: result.acknowledgement });
      void this.#kept.remove([item.id]);
    } else if (result.outcome === 'obstacle') {
      this.#put([{ ...item, obstacle: result.obstacle }]);
    } else if (result.outcome === 'signed-out') {
      this.#hooks?.onSignedOut();
    }
  }

  #acknowledge(acknowledgement: Acknowledgement): void {
    this.#recorded.push(acknowledgement);
    const acknowledged = [...this.getState().acknowledged, acknowledgement];
    this.#observed.change({ items: this.#without([acknowledgement.id]), acknowledged });
  }

  #notifyIfIdle(): void {
    if (this.getState().inFlight.size > 0 || this.#recorded.length === 0) return;
    const recorded = this.#recorded;
    this.#recorded = [];
    this.#hooks?.onIdle(recorded);
  }

  /** Replaces changed items by their ids. */
  #put(changed: readonly Item[]): void {
    if (changed.length === 0) return;
    const byId = new Map(changed.map((item) => [item.id, item]));
    this.#observed.change({ items: this.getState().items.map((item) => byId.get(item.id) ?? item) });
    void this.#kept.put(changed).then(() => this.#publishAndSend());
  }

  #find(ids: readonly string[]): Item[] {
    return this.getState().items.filter(({ id }) => ids.includes(id));
  }

  #without(ids: readonly string[]): Item[] {
    for (const id of ids) this.#removed.add(id);
    return this.getState().items.filter(({ id }) => !ids.includes(id));
  }
}

/** The outbox of this tab. */
export const outbox = new Outbox();
