import type { Standing } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { isTargetChecked } from '#shared/domain/standing/judge-indicator.ts';
import { targetsOf } from '#shared/domain/standing/judge-parts.ts';
import type { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import { beside, type Cell, column, smallTable, type Table } from '../../../../files/table.ts';
import type { TableSource } from '../table-source.ts';
import { OF_STANDING } from './standings.ts';

const COLUMNS = [
  column('communeId', 'commune', 10),
  column('communeName', 'text', 14),
  column('criterion', 'number', 9),
  beside(column('criterionName', 'text', 30)),
  column('indicator', 'indicator', 10),
  column('indicatorName', 'text', 44),
  column('status', 'word', 14, 'status.indicator'),
  column('value', 'value', 10),
  column('unit', 'text', 16),
  column('comparison', 'word', 11, 'files.comparison'),
  column('target', 'value', 10),
  column('margin', 'number', 10),
  beside(column('basis', 'word', 22, 'files.basis')),
  beside(column('computed', 'word', 18, 'status.indicator')),
  beside(column('differs', 'flag', 12)),
  beside(column('targetDocument', 'text', 18)),
  beside(column('targetRegion', 'code', 16)),
  beside(column('targetYear', 'number', 10)),
  column('targetChecked', 'flag', 9),
  column('effectiveOn', 'day', 12),
  column('reason', 'text', 24),
  column('note', 'text', 24),
  beside(column('recordedAt', 'moment', 20)),
  beside(column('author', 'text', 20)),
  column('illustrative', 'flag', 9),
  beside(column('awaitsJudgement', 'word', 22, 'status.indicator')),
  beside(column('judgedByCommune', 'flag', 14)),
  column('ofEarlierYear', 'flag', 10),
  column('metByEarlierTarget', 'flag', 10),
  beside(column('valueUnit', 'text', 16)),
];

/** One row per commune and indicator: verdict, explanation (R13), and the entry behind it. */
export function indicatorsTable({ services, set, view, communes }: TableSource): Table {
  const standings = communes.map((commune) => services.standings.read(commune, set, view));
  const regions = new Map(set.set.regions.map(({ id, name }) => [id, name]));
  const columns = COLUMNS.map((one) =>
    one.key === 'targetRegion' ? { ...one, nameOf: (id: string) => regions.get(id) ?? id } : one,
  );
  const rows = standings.flatMap((standing) => rowsOf(set.set, standing));
  return {
    ...smallTable(columns, rows),
    primaryKey: ['communeId', 'indicator'],
    foreignKeys: [OF_STANDING],
  };
}

function rowsOf(set: CriteriaSet, standing: Standing): Cell[][] {
  return set.criteria.flatMap((criterion, c) =>
    criterion.indicators.map((indicator, i): Cell[] => {
      const judged = standing.criteria[c]?.indicators[i];
      const head = [
        standing.communeId,
        standing.name,
        criterion.number,
        criterion.name,
        indicator.code,
        indicator.name,
      ];
      return judged ? [...head, ...cellsOf(judged, indicator)] : head;
    }),
  );
}

function cellsOf(judged: IndicatorStanding, indicator: Indicator): Cell[] {
  const { unit } = indicator;
  const { status, value, why, entry } = judged;
  const { comparison, margin, basis, computed, differs, source } = why;
  const verdict = [status, value, unit, comparison, targetsOf(judged), margin, basis, computed, differs];
  const targetCells = [
    source?.document ?? null,
    source?.region ?? null,
    source?.year ?? null,
    isTargetChecked(judged),
  ];
  const entryCells = entry
    ? [entry.effectiveOn, entry.reason, entry.note, entry.recordedAt, entry.author, entry.illustrative]
    : [null, null, null, null, null, null];
  const { awaitsJudgement, judgedByCommune, ofEarlierYear, metByEarlierTarget } = judged;
  const valueUnit = entry?.value == null ? null : (measureAt(indicator, entry.revision).unit ?? null);
  const marks = [
    awaitsJudgement?.before ?? null,
    judgedByCommune,
    ofEarlierYear,
    metByEarlierTarget,
    valueUnit,
  ];
  return [...verdict, ...targetCells, ...entryCells, ...marks];
}
