import type { TFunction } from 'i18next';
import type { Standing } from '#shared/contract/standing/standings.ts';
import { type Cell, type Column, column, smallTable, type Table } from '../../../../files/table.ts';
import type { TableSource } from '../table-source.ts';

/**
 * Communes × criteria for one sheet of paper: status and indicators met of a criterion in one cell. The CSV has them in columns
 * of their own (`boardTable`).
 */
export function boardSheet({ services, set, view, communes }: TableSource, words: TFunction): Table {
  const columns = [
    column('communeId', 'commune', 10),
    column('communeName', 'text', 16),
    column('criteriaMet', 'number', 9),
    column('indicatorsMet', 'number', 9),
    ...set.set.criteria.map(
      ({ number, name }): Column => ({
        key: `criterion${number}`,
        kind: 'value',
        width: 10,
        heading: () => `${number}. ${name}`,
      }),
    ),
    column('illustrative', 'flag', 9),
    column('ofEarlierYearCount', 'number', 9),
    column('metByEarlierTargetCount', 'number', 9),
    column('criteriaMetByEarlierTarget', 'number', 9),
  ];
  const rows = communes.map((commune): Cell[] => {
    const standing = services.standings.read(commune, set, view);
    const { lastRecordedAt, criteriaMet, indicatorsMet, illustrative } = standing;
    const isEmpty = lastRecordedAt === null;
    const numbers = (...counts: number[]) => counts.map((count) => (isEmpty ? null : count));
    return [
      commune.id,
      commune.name,
      ...numbers(criteriaMet, indicatorsMet),
      ...criteriaOf(standing, isEmpty, words),
      illustrative,
      ...numbers(standing.ofEarlierYear, standing.metByEarlierTarget, standing.criteriaMetByEarlierTarget),
    ];
  });
  return { ...smallTable(columns, rows), isOnePage: true };
}

function criteriaOf({ criteria }: Standing, isEmpty: boolean, words: TFunction): string[] {
  return criteria.map(({ status, met, total }) => {
    const word = words(`status.criterion.${status}`);
    return isEmpty ? word : `${word} ${met}/${total}`;
  });
}
