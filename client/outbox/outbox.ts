import { type Acknowledgement, type Item, withConfirmedDoubts, withReplaces } from './item.ts';
import { itemsAbout, sendableItems, withoutItems } from './item-chain.ts';
import { ItemStore } from './item-store.ts';
import { KeptList } from './kept-list.ts';
import type { OutboxHooks, OutboxState } from './outbox-state.ts';
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
  readonly #kept = new KeptList(new ItemStore(), (isPersisted) => this.#change({ isPersisted }));
  readonly #retryTimer = new RetryTimer(() => this.#sendNext());
  readonly #listeners = new Set<() => void>();
  #tabs: Tabs | undefined;
  #hooks: OutboxHooks | undefined;
  #author: string | undefined;
  #recorded: Acknowledgement[] = [];
  /** Items not stored yet, and items to be removed from the store: a reload meanwhile must keep or ignore them. */
  readonly #storing = new Set<string>();
  readonly #removed = new Set<string>();
  #state: OutboxState = {
    items: [],
    inFlight: new Set(),
    acknowledged: [],
    isPaused: false,
    isPersisted: true,
    owner: undefined,
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): OutboxState => this.#state;

  /** Starts sending the waiting items; only one tab of the browser sends. */
  start(hooks: OutboxHooks): void {
    this.#hooks = hooks;
    if (this.#tabs !== undefined) return;
    this.#tabs = new Tabs({
      onTurn: () => void this.#reload(),
      onChanged: () => void this.#reload(),
      onPaused: (isPaused) => this.#change({ isPaused }),
      onAcknowledged: (acknowledgement) => this.#acknowledge(acknowledgement),
    });
    window.addEventListener('online', () => this.#retryTimer.retryNow());
    setInterval(() => this.#tabs?.isSender && void this.#reload(), RELOAD_INTERVAL_MS);
    void this.#reload().then(() => {
      if (this.#state.items.length > 0) this.#tabs?.publish({ kind: 'changed' });
    });
  }

  /** Sets the signed-in account; undefined pauses sending. */
  setAuthor(author: string | undefined): void {
    if (author === this.#author) return;
    this.#author = author;
    if (author === undefined) return;
    this.#change({ owner: author });
    this.#retryTimer.retryNow();
  }

  /** Whether items of the signed-in account are not acknowledged. */
  isWaiting(): boolean {
    return this.#state.items.some(({ author }) => author === this.#author);
  }

  /** Adds items; `supersedes`: ids of blocked items that they replace. Resolves when the browser has stored or refused them. */
  add(items: readonly Item[], supersedes: readonly string[] = []): Promise<void> {
    for (const { id } of items) this.#storing.add(id);
    this.#change({ items: [...this.#without(supersedes), ...items] });
    return this.#kept.add(items, supersedes).then(() => {
      for (const { id } of items) this.#storing.delete(id);
      this.#publishAndSend();
    });
  }

  /** Sends refused items again; one that did not know another's figure of a metric then replaces that. */
  retry(ids: readonly string[]): void {
    this.#put(
      this.#find(ids).map(({ obstacle, ...item }) => {
        const other = obstacle?.kind === 'refused' ? obstacle.problem.metricConflict : undefined;
        return other === undefined ? item : withReplaces(item, other.theirs?.id ?? null);
      }),
    );
  }

  /** Confirms the doubts about items and sends them. */
  confirm(ids: readonly string[]): void {
    this.#put(this.#find(ids).map(withConfirmedDoubts));
  }

  /** Discards items; a later item about the same thing then replaces what the discarded one replaced. */
  discard(ids: readonly string[]): void {
    const { rest, followers } = withoutItems(this.#state.items, ids);
    for (const id of ids) this.#removed.add(id);
    this.#change({ items: rest });
    void this.#kept.remove(ids).then(() => this.#publishAndSend());
    this.#put(followers);
  }

  /** Resolves a conflict with one's own statement, which now replaces the other. */
  recordMine(id: string): void {
    for (const { obstacle, ...item } of this.#find([id])) {
      if (obstacle?.kind === 'conflict')
        this.#put([withReplaces(item, obstacle.conflict.theirs?.id ?? null)]);
    }
  }

  /** Resolves a conflict with the other statement; discards all items about the same thing. */
  keepTheirs(id: string): void {
    const [item] = this.#find([id]);
    if (item) this.discard(itemsAbout(this.#state.items, item).map((one) => one.id));
  }

  async #reload(): Promise<void> {
    const kept = await this.#kept.reload();
    const storing = this.#state.items.filter(({ id }) => this.#storing.has(id));
    if (kept.length === 0 && this.#state.items.length === 0) return;
    this.#change({ items: [...kept.filter(({ id }) => !this.#removed.has(id)), ...storing] });
    this.#sendNext();
  }

  #publishAndSend(): void {
    this.#tabs?.publish({ kind: 'changed' });
    this.#sendNext();
  }

  #sendNext(): void {
    if (this.#tabs?.isSender !== true || this.#author === undefined || this.#retryTimer.isWaiting) return;
    const isHeldBack = (id: string) => this.#state.inFlight.has(id) || !this.#kept.has(id);
    const room = MAX_CONCURRENT - this.#state.inFlight.size;
    for (const item of sendableItems(this.#state.items, this.#author, isHeldBack).slice(0, room))
      void this.#send(item);
    this.#notifyIfIdle();
  }

  async #send(item: Item): Promise<void> {
    this.#change({ inFlight: new Set(this.#state.inFlight).add(item.id) });
    const result = await sendItem(item);
    const inFlight = new Set(this.#state.inFlight);
    inFlight.delete(item.id);
    this.#change({ inFlight });
    this.#handleResult(item, result);
    this.#sendNext();
  }

  #handleResult(item: Item, result: SendResult): void {
    const hasAnswer = result.outcome === 'recorded' || result.outcome === 'obstacle';
    if (hasAnswer) this.#retryTimer.reset();
    else this.#retryTimer.schedule();
    this.#change({ isPaused: !hasAnswer });
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
    const acknowledged = [...this.#state.acknowledged, acknowledgement];
    this.#change({ items: this.#without([acknowledgement.id]), acknowledged });
  }

  #notifyIfIdle(): void {
    if (this.#state.inFlight.size > 0 || this.#recorded.length === 0) return;
    const recorded = this.#recorded;
    this.#recorded = [];
    this.#hooks?.onIdle(recorded);
  }

  /** Replaces changed items by their ids. */
  #put(changed: readonly Item[]): void {
    if (changed.length === 0) return;
    const byId = new Map(changed.map((item) => [item.id, item]));
    this.#change({ items: this.#state.items.map((item) => byId.get(item.id) ?? item) });
    void this.#kept.put(changed).then(() => this.#publishAndSend());
  }

  #find(ids: readonly string[]): Item[] {
    return this.#state.items.filter(({ id }) => ids.includes(id));
  }

  #without(ids: readonly string[]): Item[] {
    for (const id of ids) this.#removed.add(id);
    return this.#state.items.filter(({ id }) => !ids.includes(id));
  }

  #change(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The outbox of this tab. */
export const outbox = new Outbox();
