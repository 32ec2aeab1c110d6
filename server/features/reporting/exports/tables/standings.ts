import { type Cell, column, smallTable, type Table } from '../../../../files/table.ts';
import type { TableSource } from '../table-source.ts';

const COLUMNS = [
  column('communeId', 'commune', 10),
  column('communeName', 'text', 20),
  column('set', 'code', 20),
  column('revision', 'number', 10),
  column('on', 'day', 12),
  column('criteriaMet', 'number', 12),
  column('criteriaTotal', 'number', 12),
  column('indicatorsMet', 'number', 12),
  column('indicatorsTotal', 'number', 12),
  column('low', 'number', 12),
  column('notMet', 'number', 12),
  column('notAssessed', 'number', 12),
  column('unchecked', 'number', 14),
  column('risk', 'word', 30, 'files.risk'),
  column('lastEffectiveOn', 'day', 14),
  column('lastRecordedAt', 'moment', 20),
  column('illustrative', 'flag', 12),
  column('awaitingCount', 'number', 14),
  column('judgedByCommuneCount', 'number', 14),
  column('ofEarlierYearCount', 'number', 14),
  column('metByEarlierTargetCount', 'number', 14),
  column('criteriaMetByEarlierTarget', 'number', 14),
];

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
  return smallTable(COLUMNS, rows);
}
