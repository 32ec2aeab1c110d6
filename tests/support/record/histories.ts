import * as fc from 'fast-check';
import { AnnulmentKind } from '#shared/domain/record/annulment.ts';

const COMMUNES = ['06901', '99999'] as const;
const INDICATORS = ['10.1', '11.1', '12.1', '14.1'] as const; // two targets depend on the year; all measure a metric
const DAYS = ['2023-01-31', '2023-06-30', '2023-12-31', '2024-01-24', '2024-02-15', '2024-05-31'] as const;
const METRICS = ['population', 'households', 'near-poor-rate'] as const;

const anyCell = fc.record({
  communeId: fc.constantFrom(...COMMUNES),
  indicator: fc.constantFrom(...INDICATORS),
  day: fc.constantFrom(...DAYS),
  value: fc.integer({ min: 1, max: 100 }),
});
export type Cell = typeof anyCell extends fc.Arbitrary<infer One> ? One : never;

const anyEntry = fc.record({
  is: fc.constant('entry'),
  cell: anyCell,
  states: fc.constantFrom('value', 'value', 'value', 'judgement', 'withdrawal'),
  byOfficer: fc.boolean(),
});
const anyMetric = fc.record({
  is: fc.constant('metric'),
  communeId: fc.constantFrom(...COMMUNES),
  metric: fc.constantFrom(...METRICS),
  day: fc.constantFrom(...DAYS),
  value: fc.integer({ min: 1, max: 100 }),
});
const anyImport = fc.record({
  is: fc.constant('import'),
  cells: fc.uniqueArray(anyCell, {
    minLength: 1,
    maxLength: 8,
    selector: ({ communeId, indicator, day }) => [communeId, indicator, day].join(' '),
  }),
});
const anyAnnulment = fc.record({
  is: fc.constant('annulment'),
  of: fc.nat(),
  kind: fc.constantFrom(...AnnulmentKind.options, 'annul' as const),
});

/** An act of a random person; an annulment names what an earlier act recorded, by its number (modulo their count). */
const anyAct = fc.oneof(
  { weight: 5, arbitrary: anyEntry },
  { weight: 2, arbitrary: anyMetric },
  { weight: 2, arbitrary: anyImport },
  { weight: 3, arbitrary: anyAnnulment },
);
export type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;

/** Acts in the order of recording, and the number of the one that is undone in the end. */
export interface History {
  acts: readonly Act[];
  undone: number;
}

export const anyUndoneHistory: fc.Arbitrary<History> = fc
  .record({ acts: fc.array(anyAct, { minLength: 2, maxLength: 14 }), undone: fc.nat() })
  .map(({ acts, undone }) =>
    withoutEntanglement({ acts: acts.map(pointBackwards), undone: undone % acts.length }),
  );

// An annulment names an act before it that states something; without one it is dropped (-1).
function pointBackwards(act: Act, index: number, acts: readonly Act[]): Act {
  if (act.is !== 'annulment') return act;
  const before = acts.slice(0, index).flatMap(({ is }, i) => (is === 'annulment' ? [] : [i]));
  return { ...act, of: before[act.of % before.length] ?? -1 };
}

// Whether a later annulment of the same statements has any effect depends on the undone one, so it is left out of both histories.
function withoutEntanglement({ acts, undone }: History): History {
  const target = acts[undone];
  if (target?.is !== 'annulment') return { acts, undone };
  const kept = acts.map(
    (act, i): Act =>
      i > undone && act.is === 'annulment' && act.of === target.of ? { ...act, of: -1 } : act,
  );
  return { acts: kept, undone };
}
