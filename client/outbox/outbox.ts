import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { type Edit, isSameCell, type Obstacle, withConfirmedDoubts } from './edit.ts';
import { sendableEdits, withoutEdits, withReplaces } from './edit-chain.ts';
import { EditStore } from './edit-store.ts';
import { KeptList } from './kept-list.ts';
import type { OutboxHooks, OutboxState } from './outbox-state.ts';
import { RetryTimer } from './retry-timer.ts';
import { type SendResult, sendEdit } from './send-edit.ts';
import { Tabs } from './tabs.ts';

// A tab that crashed may have stored an edit without telling the other tabs.
const RELOAD_INTERVAL_MS = 10_000;
// A browser opens six connections to a host, and live updates use one.
const MAX_CONCURRENT = 4;

/**
 * Edits on their way to the server. Each is stored in the browser before it is sent, and removed only when the server has
 * acknowledged it. Edits of one figure are sent one after another, in the order of entry.
 */
export class Outbox {
  readonly #kept = new KeptList(new EditStore(), (isPersisted) => this.#change({ isPersisted }));
  readonly #retryTimer = new RetryTimer(() => this.#sendNext());
  readonly #listeners = new Set<() => void>();
  #tabs: Tabs | undefined;
  #hooks: OutboxHooks | undefined;
  #author: string | undefined;
  #recordedCommunes = new Set<string>();
  /** Edits not stored yet, and edits to be removed from the store: a reload meanwhile must keep or ignore them. */
  readonly #storing = new Set<string>();
  readonly #removed = new Set<string>();
  #state: OutboxState = {
    edits: [],
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

  /** Starts sending the waiting edits; only one tab of the browser sends. */
  start(hooks: OutboxHooks): void {
    this.#hooks = hooks;
    if (this.#tabs !== undefined) return;
    this.#tabs = new Tabs({
      onTurn: () => void this.#reload(),
      onChanged: () => void this.#reload(),
      onAcknowledged: (entry) => this.#acknowledge(entry),
    });
    window.addEventListener('online', () => this.#retryTimer.retryNow());
    setInterval(() => this.#tabs?.isSender && void this.#reload(), RELOAD_INTERVAL_MS);
    void this.#reload().then(() => {
      if (this.#state.edits.length > 0) this.#tabs?.publishChanged();
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

  /** Whether edits of the signed-in account are not acknowledged. */
  isWaiting(): boolean {
    return this.#state.edits.some(({ author }) => author === this.#author);
  }

  /** Adds edits; `supersedes`: ids of blocked edits that they replace. */
  add(edits: readonly Edit[], supersedes: readonly string[] = []): void {
    for (const { id } of edits) this.#storing.add(id);
    this.#change({ edits: [...this.#without(supersedes), ...edits] });
    void this.#kept.add(edits, supersedes).then(() => {
      for (const { id } of edits) this.#storing.delete(id);
      this.#publishAndSend();
    });
  }

  /** Sends refused edits again. */
  retry(ids: readonly string[]): void {
    this.#put(this.#find(ids).map(({ obstacle: _, ...edit }) => edit));
  }

  /** Confirms the doubts about edits and sends them. */
  confirm(ids: readonly string[]): void {
    this.#put(this.#find(ids).map(withConfirmedDoubts));
  }

  /** Discards edits; a later edit of the same figure then replaces what the discarded one replaced. */
  discard(ids: readonly string[]): void {
    const { rest, followers } = withoutEdits(this.#state.edits, ids);
    for (const id of ids) this.#removed.add(id);
    this.#change({ edits: rest });
    void this.#kept.remove(ids).then(() => this.#publishAndSend());
    this.#put(followers);
  }

  /** Resolves a conflict with one's own figure, which now replaces the other. */
  recordMine(id: string): void {
    for (const { obstacle, ...edit } of this.#find([id])) {
      if (obstacle?.kind === 'conflict') this.#put([withReplaces(edit, obstacle.conflict.theirs.id)]);
    }
  }

  /** Resolves a conflict with the other figure; discards all edits of the same cell. */
  keepTheirs(id: string): void {
    const [edit] = this.#find([id]);
    if (edit) this.discard(this.#state.edits.filter((one) => isSameCell(one, edit)).map((one) => one.id));
  }

  async #reload(): Promise<void> {
    const kept = await this.#kept.reload();
    const storing = this.#state.edits.filter(({ id }) => this.#storing.has(id));
    if (kept.length === 0 && this.#state.edits.length === 0) return;
    this.#change({ edits: [...kept.filter(({ id }) => !this.#removed.has(id)), ...storing] });
    this.#sendNext();
  }

  #publishAndSend(): void {
    this.#tabs?.publishChanged();
    this.#sendNext();
  }

  #sendNext(): void {
    if (this.#tabs?.isSender !== true || this.#author === undefined || this.#retryTimer.isWaiting) return;
    const isHeldBack = (id: string) => this.#state.inFlight.has(id) || !this.#kept.has(id);
    const room = MAX_CONCURRENT - this.#state.inFlight.size;
    for (const edit of sendableEdits(this.#state.edits, this.#author, isHeldBack).slice(0, room))
      void this.#send(edit);
    this.#notifyIfIdle();
  }

  async #send(edit: Edit): Promise<void> {
    this.#change({ inFlight: new Set(this.#state.inFlight).add(edit.id) });
    const result = await sendEdit(edit);
    const inFlight = new Set(this.#state.inFlight);
    inFlight.delete(edit.id);
    this.#change({ inFlight });
    this.#handleResult(edit, result);
    this.#sendNext();
  }

  #handleResult(edit: Edit, result: SendResult): void {
    const hasAnswer = result.outcome === 'recorded' || result.outcome === 'obstacle';
    if (hasAnswer) this.#retryTimer.reset();
    else this.#retryTimer.schedule();
    this.#change({ isPaused: !hasAnswer });
    if (result.outcome === 'recorded') {
      this.#acknowledge(result.entry);
      this.#tabs?.publishAcknowledged(result.entry);
      void this.#kept.remove([edit.id]);
    } else if (result.outcome === 'obstacle') {
      this.#put([{ ...edit, obstacle: result.obstacle satisfies Obstacle }]);
    } else if (result.outcome === 'signed-out') {
      this.#hooks?.onSignedOut();
    }
  }

  #acknowledge(entry: JudgedEntry): void {
    this.#recordedCommunes.add(entry.communeId);
    const { acknowledged } = this.#state;
    this.#change({ edits: this.#without([entry.id]), acknowledged: [...acknowledged, entry] });
  }

  #notifyIfIdle(): void {
    if (this.#state.inFlight.size > 0 || this.#recordedCommunes.size === 0) return;
    const communeIds = this.#recordedCommunes;
    this.#recordedCommunes = new Set();
    this.#hooks?.onIdle(communeIds);
  }

  /** Replaces changed edits by their ids. */
  #put(changed: readonly Edit[]): void {
    if (changed.length === 0) return;
    const byId = new Map(changed.map((edit) => [edit.id, edit]));
    this.#change({ edits: this.#state.edits.map((edit) => byId.get(edit.id) ?? edit) });
    void this.#kept.put(changed).then(() => this.#publishAndSend());
  }

  #find(ids: readonly string[]): Edit[] {
    return this.#state.edits.filter(({ id }) => ids.includes(id));
  }

  #without(ids: readonly string[]): Edit[] {
    for (const id of ids) this.#removed.add(id);
    return this.#state.edits.filter(({ id }) => !ids.includes(id));
  }

  #change(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The outbox of this tab. */
export const outbox = new Outbox();
