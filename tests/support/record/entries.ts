import type * as z from 'zod';
import type { EntryBody } from '#shared/contract/record/entries.ts';
import { CommuneBody } from '#shared/contract/units/communes.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { MetricStatement } from '#shared/domain/record/metric.ts';
import type { Commune } from '#shared/domain/units/commune.ts';

/** When the national sets of a test's database were recorded. */
export const BEGINNING = '2022-03-08T00:00:00.000Z';

/** The national set that most tests are against. */
export const SET = 'nang-cao-2021-2025';

/** A commune with what a request may leave out left out, unless said otherwise. */
export function communeOf(given: Partial<Commune> = {}): Commune {
  const plain = { id: '00001', name: 'Xã thử', group: 'Huyện Đầm Hà', regions: [] };
  return { ...CommuneBody.parse(plain), ...given };
}

/** Two communes in two regions; the second is a unit from 2023-01-01 to 2025-06-30 only. */
export const TEST_COMMUNES: readonly Commune[] = [
  communeOf({ id: '06901', name: 'Quảng An', regions: ['DBSH', 'nhom-1'] }),
  communeOf({
    id: '99999',
    name: 'Đồng Thử',
    regions: ['TDMNPB', 'nhom-2'],
    validFrom: '2023-01-01',
    validUntil: '2025-06-30',
  }),
];

let made = 0;

/** A new uuid, the same in every run: ids of tests carry no chance. */
export function nextId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** An entry as the domain sees it. Without more said it was recorded on the day it holds from. */
export function entryOf(given: Pick<Entry, 'seq' | 'indicator' | 'effectiveOn'> & Partial<Entry>): Entry {
  return {
    id: nextId(),
    communeId: '06901',
    set: SET,
    revision: 1,
    value: null,
    judgement: null,
    reason: null,
    note: null,
    replaces: null,
    origin: 'form',
    recordedAt: `${given.effectiveOn}T02:00:00.000Z`,
    author: 'local',
    illustrative: false,
    ...given,
  };
}

/** The body of an entry: 14.1 is 95.3 on 2024-01-24, unless said otherwise. */
export function entryBody(given: Partial<z.input<typeof EntryBody>> = {}): z.input<typeof EntryBody> {
  return {
    id: nextId(),
    set: SET,
    indicator: '14.1',
    effectiveOn: '2024-01-24',
    value: 95.3,
    replaces: null,
    ...given,
  };
}

/** A statement about a metric. */
export function metricStatement(
  given: Pick<MetricStatement, 'metric' | 'effectiveOn' | 'value'> & Partial<MetricStatement>,
): MetricStatement {
  return {
    recordedAt: `${given.effectiveOn}T02:00:00.000Z`,
    author: 'local',
    note: null,
    illustrative: false,
    source: null,
    ...given,
  };
}
