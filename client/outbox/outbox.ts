import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { type Edit, isSameCell, type Obstacle } from './edit.ts';
import { replacing, sendable, withoutEdits } from './edit-chain.ts';
import { EditStore } from './edit-store.ts';
import { KeptList } from './kept-list.ts';
import { Line } from './line.ts';
import type { OutboxHooks, OutboxState } from './outbox-state.ts';
import { type Sent, sendEdit } from './send-edit.ts';
import { Tabs } from './tabs.ts';

// In milliseconds: a tab that ends may have kept an edit of which it could tell nobody any more.
const LOOK_AGAIN = 10_000;
// A browser has six connections to a host, and the events of others' changes hold one.
const AT_ONCE = 4;

/**
 * Edits on their way to the server. Each is in the browser's own store before it is sent, and leaves that only when the server
 * has acknowledged it. Those of one figure go one after the other, in the order of entering.
 */
export class Outbox {
  readonly #kept = new KeptList(new EditStore(), (isPersisted) => this.#change({ isPersisted }));
  readonly #line = new Line(() => this.#pump());
  readonly #listeners = new Set<() => void>();
  #tabs: Tabs | undefined;
  #hooks: OutboxHooks | undefined;
  #author: string | undefined;
  #recorded = new Set<string>();
  /** Not in the store yet, and to be taken out of it: what another tab has changed is read meanwhile. */
  readonly #storing = new Set<string>();
  readonly #gone = new Set<string>();
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

  /** Begins to send what waits; only one tab of the browser does. */
  start(hooks: OutboxHooks): void {
    this.#hooks = hooks;
    if (this.#tabs !== undefined) return;
    this.#tabs = new Tabs({
      onTurn: () => void this.#reload(),
      onChanged: () => void this.#reload(),
      onAcknowledged: (entry) => this.#forget(entry),
    });
    window.addEventListener('online', () => this.#line.tryNow());
    setInterval(() => this.#tabs?.isSender && void this.#reload(), LOOK_AGAIN);
    void this.#reload().then(() => {
      if (this.#state.edits.length > 0) this.#tabs?.tellChanged();
    });
  }

  /** Who is signed in; undefined: nobody, so nothing is sent. */
  setAuthor(author: string | undefined): void {
    if (author === this.#author) return;
    this.#author = author;
    if (author === undefined) return;
    this.#change({ owner: author });
    this.#line.tryNow();
  }

  /** Something that the person signed in entered has not been acknowledged. */
  isWaiting(): boolean {
    return this.#state.edits.some(({ author }) => author === this.#author);
  }

  /** Takes edits on, in the place of others where they say what those were to say. */
  add(edits: readonly Edit[], instead: readonly string[] = []): void {
    for (const { id } of edits) this.#storing.add(id);
    this.#change({ edits: [...this.#without(instead), ...edits] });
    void this.#kept.add(edits, instead).then(() => {
      for (const { id } of edits) this.#storing.delete(id);
      this.#continue();
    });
  }

  /** Sends edits again that were refused. */
  retry(ids: readonly string[]): void {
    this.#put(this.#of(ids).map(({ obstacle: _, ...edit }) => edit));
  }

  /** Gives edits up; what was entered over one of them counts as entered over what that had been entered over. */
  discard(ids: readonly string[]): void {
    const { rest, followers } = withoutEdits(this.#state.edits, ids);
    for (const id of ids) this.#gone.add(id);
    this.#change({ edits: rest });
    void this.#kept.remove(ids).then(() => this.#continue());
    this.#put(followers);
  }

  /** Of two figures records one's own: the other has now been seen. */
  recordMine(id: string): void {
    for (const { obstacle, ...edit } of this.#of([id])) {
      if (obstacle?.kind === 'conflict') this.#put([replacing(edit, obstacle.conflict.theirs.id)]);
    }
  }

  /** Of two figures keeps the other, and gives up whatever was entered for the same. */
  keepTheirs(id: string): void {
    const [edit] = this.#of([id]);
    if (edit) this.discard(this.#state.edits.filter((one) => isSameCell(one, edit)).map((one) => one.id));
  }

  async #reload(): Promise<void> {
    const kept = await this.#kept.reload();
    const storing = this.#state.edits.filter(({ id }) => this.#storing.has(id));
    if (kept.length === 0 && this.#state.edits.length === 0) return;
    this.#change({ edits: [...kept.filter(({ id }) => !this.#gone.has(id)), ...storing] });
    this.#pump();
  }

  #continue(): void {
    this.#tabs?.tellChanged();
    this.#pump();
  }

  #pump(): void {
    if (this.#tabs?.isSender !== true || this.#author === undefined || this.#line.isDown) return;
    const isHeldBack = (id: string) => this.#state.inFlight.has(id) || !this.#kept.has(id);
    const room = AT_ONCE - this.#state.inFlight.size;
    for (const edit of sendable(this.#state.edits, this.#author, isHeldBack).slice(0, room))
      void this.#send(edit);
    this.#rest();
  }

  async #send(edit: Edit): Promise<void> {
    this.#change({ inFlight: new Set(this.#state.inFlight).add(edit.id) });
    const sent = await sendEdit(edit);
    const inFlight = new Set(this.#state.inFlight);
    inFlight.delete(edit.id);
    this.#change({ inFlight });
    this.#take(edit, sent);
    this.#pump();
  }

  #take(edit: Edit, sent: Sent): void {
    const hasAnswer = sent.outcome === 'recorded' || sent.outcome === 'obstacle';
    if (hasAnswer) this.#line.answered();
    else this.#line.failed();
    this.#change({ isPaused: !hasAnswer });
    if (sent.outcome === 'recorded') {
      this.#forget(sent.entry);
      this.#tabs?.tellAcknowledged(sent.entry);
      void this.#kept.remove([edit.id]);
    } else if (sent.outcome === 'obstacle') {
      this.#put([{ ...edit, obstacle: sent.obstacle satisfies Obstacle }]);
    } else if (sent.outcome === 'signed-out') {
      this.#hooks?.onSignedOut();
    }
  }

  #forget(entry: JudgedEntry): void {
    this.#recorded.add(entry.communeId);
    const { acknowledged } = this.#state;
    this.#change({ edits: this.#without([entry.id]), acknowledged: [...acknowledged, entry] });
  }

  #rest(): void {
    if (this.#state.inFlight.size > 0 || this.#recorded.size === 0) return;
    const communeIds = this.#recorded;
    this.#recorded = new Set();
    this.#hooks?.onRest(communeIds);
  }

  /** Puts changed edits in the place of what they were. */
  #put(changed: readonly Edit[]): void {
    if (changed.length === 0) return;
    const byId = new Map(changed.map((edit) => [edit.id, edit]));
    this.#change({ edits: this.#state.edits.map((edit) => byId.get(edit.id) ?? edit) });
    void this.#kept.put(changed).then(() => this.#continue());
  }

  #of(ids: readonly string[]): Edit[] {
    return this.#state.edits.filter(({ id }) => ids.includes(id));
  }

  #without(ids: readonly string[]): Edit[] {
    for (const id of ids) this.#gone.add(id);
    return this.#state.edits.filter(({ id }) => !ids.includes(id));
  }

  #change(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The browser's one outbox. */
export const outbox = new Outbox();
