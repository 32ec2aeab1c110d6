import national from '#shared/criteria-sets/nang-cao-2021-2025.json' with { type: 'json' };
import type { Actor } from '#shared/domain/people/permissions.ts';
import { PROGRAMME_START } from '#shared/domain/record/check-entry.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { CellStore } from '../../../client/features/record/grid/cells/cell-store.ts';
import { GridEditor } from '../../../client/features/record/grid/editing/grid-editor.ts';
import type { GridSearch } from '../../../client/features/record/grid/frame/grid-search.ts';
import { type Cell, layOutGrid } from '../../../client/features/record/grid/navigation/grid-layout.ts';
import { type Edit, isEdit } from '../../../client/outbox/edit.ts';
import { withConfirmedDoubts } from '../../../client/outbox/decided-item.ts';
import type { Item } from '../../../client/outbox/item.ts';
import type { OutboxState } from '../../../client/outbox/outbox-state.ts';
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

/** A grid with an outbox that sends nothing, so that edits keep waiting. */
export function testGrid(search: GridSearch = { xa: '06901' }) {
  const layout = testLayout(search);
  const store = new CellStore(layout, 'dieuphoi', 'comma');
  let edits: readonly Edit[] = [];
  const state = (change: Partial<OutboxState> = {}): OutboxState => ({
    items: edits,
    inFlight: new Set(),
    acknowledged: [],
    isPaused: false,
    isPersisted: true,
    owner: 'dieuphoi',
    ...change,
  });
  const set = (next: readonly Edit[]) => {
    edits = next;
    store.setOutbox(state());
  };
  const outbox = {
    add: async (more: readonly Item[], supersedes: readonly string[] = []) =>
      set([...edits.filter(({ id }) => !supersedes.includes(id)), ...more.filter(isEdit)]),
    discard: (ids: readonly string[]) => set(edits.filter(({ id }) => !ids.includes(id))),
    confirm: (ids: readonly string[]) =>
      set(edits.map((edit) => (ids.includes(edit.id) ? withConfirmedDoubts(edit) : edit)).filter(isEdit)),
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
    withdrawalReason: 'hoàn tác',
    restoredNote: (from: string) => `trở lại ${from}`,
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
    edits: () => edits,
    setEdits: set,
    setState: (change: Partial<OutboxState>) => store.setOutbox(state(change)),
    /** Sets the entries that apply on the grid's date. */
    setRecorded: (...entries: Entry[]) =>
      store.setRecorded(
        new Map(
          entries.map((entry) => [
            `${entry.communeId} ${entry.indicator}`,
            { current: entry, previous: entry.effectiveOn < GRID_DAY ? entry : null },
          ]),
        ),
      ),
  };
}
