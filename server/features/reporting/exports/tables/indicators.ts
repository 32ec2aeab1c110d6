import type { Standing } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { isTargetChecked } from '#shared/domain/standing/judge-indicator.ts';
import { targetsOf } from '#shared/domain/standing/judge-parts.ts';
import type { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import { type Cell, column, smallTable, type Table } from '../../../../files/table.ts';
import type { TableSource } from '../table-source.ts';

const COLUMNS = [
  column('communeId', 'commune', 10),
  column('communeName', 'text', 20),
  column('criterion', 'number', 10),
  column('criterionName', 'text', 30),
  column('indicator', 'indicator', 10),
  column('indicatorName', 'text', 60),
  column('status', 'word', 18, 'status.indicator'),
  column('value', 'value', 12),
  column('unit', 'text', 16),
  column('comparison', 'word', 16, 'files.comparison'),
  column('target', 'value', 12),
  column('margin', 'number', 12),
  column('basis', 'word', 22, 'files.basis'),
  column('computed', 'word', 18, 'status.indicator'),
  column('differs', 'flag', 12),
  column('targetDocument', 'text', 18),
  column('targetRegion', 'code', 12),
  column('targetYear', 'number', 10),
  column('targetChecked', 'flag', 12),
  column('effectiveOn', 'day', 12),
  column('reason', 'text', 40),
  column('note', 'text', 40),
  column('recordedAt', 'moment', 20),
  column('author', 'text', 20),
  column('illustrative', 'flag', 12),
  column('awaitsJudgement', 'word', 22, 'status.indicator'),
  column('judgedByCommune', 'flag', 14),
  column('ofEarlierYear', 'flag', 14),
  column('metByEarlierTarget', 'flag', 14),
  column('valueUnit', 'text', 16),
];

/** One row per commune and indicator: verdict, explanation (R13), and the entry behind it. */
export function indicatorsTable({ services, set, view, communes }: TableSource): Table {
  const standings = communes.map((commune) => services.standings.read(commune, set, view));
  return smallTable(
    COLUMNS,
    standings.flatMap((standing) => rowsOf(set.set, standing)),
  );
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
