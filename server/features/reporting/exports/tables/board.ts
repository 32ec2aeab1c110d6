import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import { type Cell, type Column, column, smallTable, type Table } from '../../../../files/table.ts';
import type { TableSource } from '../table-source.ts';
import { OF_STANDING } from './standings.ts';

/** Communes × criteria: status of each criterion and number of its indicators met. */
export function boardTable({ services, set, view, communes }: TableSource): Table {
  const columns = [
    column('communeId', 'commune', 10),
    column('communeName', 'text', 20),
    column('criteriaMet', 'number', 12),
    column('indicatorsMet', 'number', 12),
    ...set.set.criteria.flatMap(criterionColumns),
    column('illustrative', 'flag', 12),
    column('ofEarlierYearCount', 'number', 14),
    column('metByEarlierTargetCount', 'number', 14),
    column('criteriaMetByEarlierTarget', 'number', 14),
  ];
  const rows = communes.map((commune): Cell[] => {
    const standing = services.standings.read(commune, set, view);
    const isEmpty = standing.lastRecordedAt === null;
    const totals = isEmpty ? [null, null] : [standing.criteriaMet, standing.indicatorsMet];
    const marks = isEmpty
      ? [null, null, null]
      : [standing.ofEarlierYear, standing.metByEarlierTarget, standing.criteriaMetByEarlierTarget];
    const criteria = standing.criteria.flatMap(({ status, met, total }) => [
      status,
      isEmpty ? null : met,
      total,
    ]);
    return [commune.id, commune.name, ...totals, ...criteria, standing.illustrative, ...marks];
  });
  return { ...smallTable(columns, rows), primaryKey: ['communeId'], foreignKeys: [OF_STANDING] };
}

function criterionColumns({ number, name }: Criterion): Column[] {
  return [
    {
      key: `criterion${number}Status`,
      kind: 'word',
      width: 18,
      words: 'status.criterion',
      heading: () => `${number}. ${name}`,
    },
    {
      key: `criterion${number}Met`,
      kind: 'number',
      width: 12,
      heading: (words) => words('files.criterionMet', { number }),
    },
    {
      key: `criterion${number}Total`,
      kind: 'number',
      width: 12,
      heading: (words) => words('files.criterionTotal', { number }),
    },
  ];
}
