import national from '#shared/criteria-sets/nang-cao-2021-2025.json' with { type: 'json' };
import type { Actor } from '#shared/domain/people/permissions.ts';
import { PROGRAMME_START } from '#shared/domain/record/check-entry.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { CellStore } from '../../../client/features/record/grid/cells/cell-store.ts';
import type { RecordedEntries } from '../../../client/features/record/grid/cells/cell-view.ts';
import { GridEditor } from '../../../client/features/record/grid/editing/grid-editor.ts';
import type { GridSearch } from '../../../client/features/record/grid/frame/grid-search.ts';
import { type Cell, layOutGrid } from '../../../client/features/record/grid/navigation/grid-layout.ts';
import { type AnnulmentItem, isAnnulment, namedBy } from '../../../client/outbox/annulment-item.ts';
import { withConfirmedDoubts } from '../../../client/outbox/decided-item.ts';
import { type Edit, isEdit } from '../../../client/outbox/edit.ts';
import { type Acknowledgement, type Item, placesOf } from '../../../client/outbox/item.ts';
import { withoutItems } from '../../../client/outbox/item-chain.ts';
import { EMPTY_OUTBOX, type OutboxState } from '../../../client/outbox/outbox-state.ts';
import { nextId, SET, TEST_COMMUNES } from './entries.ts';

export const GRID_DAY = '2024-01-24';

/** An actor; by default one who may record everything. */
export function gridActor(given: Partial<Actor> = {}): Actor {
  return {
    id: 'dieuphoi',
    name: 'Điều phối',
    role: 'coordinator',
    communes: [],
    indicators: {},
    restriction: null,
    ...given,
  };
}

/** Layout for a page address, on a date on which both test communes exist. */
export function testLayout(search: GridSearch = {}, actor = gridActor()) {
  const set = CriteriaSet.parse(national);
  return layOutGrid({ set, communes: TEST_COMMUNES, actor, search, on: search.den ?? GRID_DAY });
}

/** A recorded entry of commune 06901. */
export function gridEntry(given: Partial<Entry>): Entry {
  return {
    seq: 1,
    id: nextId(),
    communeId: '06901',
    set: SET,
    revision: 1,
    indicator: '14.1',
    effectiveOn: '2023-12-31',
    value: 95.3,
    judgement: null,
    reason: null,
    note: null,
    replaces: null,
    origin: 'form',
    recordedAt: '2024-01-05T02:00:00.000Z',
    author: 'quangan',
    illustrative: false,
    ...given,
  };
}

/** A grid with an outbox that sends nothing by itself, so that edits keep waiting. */
export function testGrid(search: GridSearch = { xa: '06901' }) {
  const layout = testLayout(search);
  const store = new CellStore(layout, 'dieuphoi', 'comma');
  let items: readonly Item[] = [];
  let acknowledged: readonly Acknowledgement[] = [];
  const attempted = new Set<string>();
  const state = (change: Partial<OutboxState> = {}): OutboxState => ({
    ...EMPTY_OUTBOX,
    items,
    acknowledged,
    owner: 'dieuphoi',
    ...change,
  });
  const set = (next: readonly Item[]) => {
    items = next;
    store.setOutbox(state());
  };
  const outbox = {
    getState: state,
    isUnrecorded: ({ id, obstacle }: Item) => obstacle !== undefined || !attempted.has(id),
    add: async (more: readonly Item[], supersedes: readonly string[] = []) =>
      set([...items.filter(({ id }) => !supersedes.includes(id)), ...more]),
    discard: (ids: readonly string[]) => {
      const { rest, followers } = withoutItems(items, ids);
      set(rest.map((item) => followers.find(({ id }) => id === item.id) ?? item));
    },
    confirm: (ids: readonly string[]) =>
      set(items.map((item) => (ids.includes(item.id) ? withConfirmedDoubts(item) : item))),
  };
  /** The server records these waiting items. */
  const acknowledge = (recorded: readonly Item[]) => {
    acknowledged = [
      ...acknowledged,
      ...recorded.map((item, index) => answerTo(item, acknowledged.length + index)),
    ];
    set(items.filter((item) => !recorded.includes(item)));
  };
  const context = {
    layout,
    author: 'dieuphoi',
    programmeStart: PROGRAMME_START,
    today: '2024-06-30',
    mark: 'comma',
    now: () => '2024-06-30T02:00:00.000Z',
    newId: nextId,
    confirmedDays: new Set<string>(),
  } as const;
  const texts = {
    acts: {
      annul: { reason: 'hoàn tác', text: 'hủy' },
      reinstate: { reason: 'làm lại', text: 'khôi phục' },
    },
    textOf: (content: { value: unknown } | null) => String(content?.value ?? ''),
  };
  const cellOf = (code: string): Cell => {
    const found = [...store.cells].find(({ indicator }) => indicator.code === code);
    if (found === undefined) throw new Error(`The grid has no indicator ${code}`);
    return found;
  };
  return {
    store,
    cellOf,
    editor: new GridEditor(store, outbox, context, texts),
    items: () => items,
    edits: (): Edit[] => items.filter(isEdit),
    annulments: (): AnnulmentItem[] => items.filter(isAnnulment),
    acknowledge,
    /** All waiting items have been sent, without an answer. */
    attempt: () => {
      for (const { id } of items) attempted.add(id);
    },
    setEdits: (edits: readonly Edit[]) => set(edits),
    setItems: set,
    setState: (change: Partial<OutboxState>) => store.setOutbox(state(change)),
    /** Sets the entries that apply on the grid's date. */
    setRecorded: (...entries: Entry[]) => store.setRecorded(answerOf(store, entries, 0)),
    /** The same, asked for after everything acknowledged so far. */
    refetch: (...entries: Entry[]) => store.setRecorded(answerOf(store, entries, Number.POSITIVE_INFINITY)),
  };
}

const RECORDED = {
  revision: 1,
  recordedAt: '2024-06-30T02:00:00.000Z',
  author: 'dieuphoi',
  illustrative: false,
};

function answerOf(store: CellStore, entries: readonly Entry[], askedAt: number) {
  const empty = [...store.cells].map(({ id }) => [id, { current: null, previous: null, askedAt }] as const);
  const stated = entries.map((entry) => {
    const previous = entry.effectiveOn < GRID_DAY ? entry : null;
    return [`${entry.communeId} ${entry.indicator}`, { current: entry, previous, askedAt }] as const;
  });
  return new Map<string, RecordedEntries>([...empty, ...stated]);
}

/** Acknowledgement of an edit or an annulment; `order`: number of items acknowledged before. */
function answerTo(item: Item, order: number): Acknowledgement {
  const about = placesOf(item);
  if (isEdit(item)) {
    const { params, body } = item.input;
    const { judgement = null, reason = null, note = null, confirms: _, author: __, origin, ...stated } = body;
    const entry = { ...RECORDED, ...stated, ...params, judgement, reason, note, origin: origin ?? 'api' };
    return {
      operation: 'entry',
      id: item.id,
      about,
      named: [],
      response: { ...entry, seq: 100 + order, verdict: null },
    };
  }
  if (!isAnnulment(item)) throw new Error(`The grid has no ${item.operation}`);
  const { id, kind, reason } = item.input.body;
  const named = namedBy(item);
  const response = { ...RECORDED, id, kind, reason, statements: named.length, cells: [], metrics: [] };
  return { operation: 'annulment', id, about, named, response };
}
