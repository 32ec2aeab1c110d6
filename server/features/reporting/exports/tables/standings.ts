import { type Cell, column, omitted, smallTable, type Table } from '../../../../files/table.ts';
import type { TableSource } from '../table-source.ts';

const COLUMNS = [
  column('communeId', 'commune', 10),
  column('communeName', 'text', 20),
  omitted(column('set', 'code', 20)),
  omitted(column('revision', 'number', 10)),
  omitted(column('on', 'day', 12)),
  column('criteriaMet', 'number', 10),
  column('criteriaTotal', 'number', 10),
  column('indicatorsMet', 'number', 10),
  column('indicatorsTotal', 'number', 10),
  column('low', 'number', 10),
  column('notMet', 'number', 10),
  column('notAssessed', 'number', 10),
  column('unchecked', 'number', 10),
  column('risk', 'word', 30, 'files.risk'),
  column('lastEffectiveOn', 'day', 14),
  column('lastRecordedAt', 'moment', 20),
  column('illustrative', 'flag', 12),
  column('awaitingCount', 'number', 10),
  column('judgedByCommuneCount', 'number', 10),
  column('ofEarlierYearCount', 'number', 10),
  column('metByEarlierTargetCount', 'number', 10),
  column('criteriaMetByEarlierTarget', 'number', 10),
];

/** Foreign key of tables about the same communes. */
export const OF_STANDING = {
  fields: 'communeId',
  reference: { resource: 'standings', fields: 'communeId' },
} as const;

/** One row per commune with the totals of its standing; without any entry they are empty, not zero (R9). */
export function standingsTable({ services, set, view, communes }: TableSource): Table {
  const rows = communes.map((commune): Cell[] => {
    const standing = services.standings.read(commune, set, view);
    const isEmpty = standing.lastRecordedAt === null;
    return [
      commune.id,
      commune.name,
      set.set.id,
      set.revision,
      view.on,
      isEmpty ? null : standing.criteriaMet,
      standing.criteriaTotal,
      isEmpty ? null : standing.indicatorsMet,
      standing.indicatorsTotal,
      isEmpty ? null : standing.low,
      isEmpty ? null : standing.notMet,
      standing.notAssessed,
      isEmpty ? null : standing.unchecked,
      standing.risk?.cause ?? null,
      standing.lastEffectiveOn,
      standing.lastRecordedAt,
      standing.illustrative,
      ...(isEmpty
        ? [null, null, null, null, null]
        : [
            standing.awaitsJudgement,
            standing.judgedByCommune,
            standing.ofEarlierYear,
            standing.metByEarlierTarget,
            standing.criteriaMetByEarlierTarget,
          ]),
    ];
  });
  return { ...smallTable(COLUMNS, rows), primaryKey: ['communeId'] };
}
