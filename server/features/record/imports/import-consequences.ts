import { setImmediate } from 'node:timers/promises';
import type { ImportConsequences } from '#shared/contract/record/imports.ts';
import { listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import { consequencesOfFigures } from '#shared/domain/standing/consequences-of-figures.ts';
import type { Transaction } from '../../../database/open.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { findCommune } from '../../units/communes/repository.ts';
import { listEntriesThatHold } from '../entries/entries-that-hold.ts';
import { type ComparedRow, type ComparedStatement, losesJudgement } from './compared-row.ts';

/**
 * Returns, for each commune of a file that loses a judgement, which ones end and how its totals change if all new and changed figures
 * are recorded: on the latest day that the file states for it. Other requests are served between two communes.
 */
export async function importConsequences(
  tx: Transaction,
  { set }: SetRevision,
  rows: readonly ComparedRow[],
): Promise<ImportConsequences[]> {
  const recorded = rows.filter(
    (row): row is ComparedStatement => row.kind === 'new' || row.kind === 'changed',
  );
  const found: ImportConsequences[] = [];
  for (const [communeId, ofCommune] of Map.groupBy(recorded, ({ statement }) => statement.communeId)) {
    const commune = findCommune(tx, communeId);
    if (commune === undefined || !ofCommune.some(losesJudgement)) continue;
    await setImmediate();
    const figures = ofCommune.map(({ statement: { indicator, effectiveOn, value } }) => {
      return { indicator, effectiveOn, value };
    });
    const on = figures.reduce((last, { effectiveOn }) => (effectiveOn > last ? effectiveOn : last), '');
    const codes = listIndicators(set).map(({ code }) => code);
    const entries = listEntriesThatHold(tx, communeId, set.id, codes, { on });
    const present = { set, region: regionIn(set, commune.regions), entries, view: { on } };
    found.push({
      communeId,
      name: commune.name,
      on,
      ...consequencesOfFigures(present, latestFirst(figures)),
    });
  }
  return found;
}

// The order of `recordBatch`: the latest day first, so that no figure of the file holds on the day of another.
function latestFirst<Figure extends { effectiveOn: string }>(figures: readonly Figure[]): Figure[] {
  return figures.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1));
}
