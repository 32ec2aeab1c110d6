import type * as z from 'zod';
import type { EntryBody } from '#shared/contract/record/entries.ts';
import { CommuneBody } from '#shared/contract/units/communes.ts';
import type { Entry } from '#shared/domain/record/entry.ts';
import type { MetricStatement } from '#shared/domain/record/metric.ts';
import type { Commune } from '#shared/domain/units/commune.ts';

/** Time at which the national sets are recorded in test databases. */
export const BEGINNING = '2022-03-08T00:00:00.000Z';

export const SET = 'nang-cao-2021-2025';

/** A commune with defaults for all optional fields. */
export function communeOf(given: Partial<Commune> = {}): Commune {
  const plain = { id: '00001', name: 'Xã thử', group: 'Huyện Đầm Hà', regions: [] };
  return { ...CommuneBody.parse(plain), ...given };
}

/** Two communes in two regions; the second exists only from 2023-01-01 to 2025-06-30. */
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

/** A new UUID; the sequence is the same in every run. */
export function nextId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** An entry of the domain; by default recorded on its `effectiveOn`. */
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

/** Body of an entry; by default 95.3 for 14.1 on 2024-01-24. */
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

/** A dated figure of a metric. */
export function metricStatement(
  given: Pick<MetricStatement, 'metric' | 'effectiveOn' | 'value'> & Partial<MetricStatement>,
): MetricStatement {
  return {
    id: '00000000-0000-4000-8000-000000000000',
    recordedAt: `${given.effectiveOn}T02:00:00.000Z`,
    author: 'local',
    note: null,
    illustrative: false,
    source: null,
    ...given,
  };
}
