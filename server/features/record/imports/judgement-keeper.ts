import type { Entry } from '#shared/domain/record/entry.ts';
import { findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { regionIn } from '#shared/domain/sets/resolve-target.ts';
import { judgeIndicator } from '#shared/domain/standing/judge-indicator.ts';
import type { Transaction } from '../../../database/open.ts';
import type { SetRevision } from '../../sets/criteria-sets/repository.ts';
import { listCommunes } from '../../units/communes/repository.ts';
import { type ComparedStatement, losesJudgement } from './compared-row.ts';

/** Returns the judgement to record with a figure of a file; undefined where none ended or the figure decides itself. */
export type JudgementKeeper = (
  compared: ComparedStatement,
) => Pick<Entry, 'judgement' | 'reason'> | undefined;

/** R4: judges again, with one reason, what the figures of a file end and cannot decide themselves. */
export function judgementKeeper(tx: Transaction, { set }: SetRevision, reason: string): JudgementKeeper {
  const regions = new Map(listCommunes(tx).map(({ id, regions: known }) => [id, regionIn(set, known)]));
  return (compared) => {
    const { statement, holding } = compared;
    const indicator = findIndicator(set, statement.indicator);
    if (indicator === undefined || !losesJudgement(compared)) return undefined;
    const { effectiveOn, value, communeId } = statement;
    const stated = { effectiveOn, value, judgement: null };
    const { status } = judgeIndicator(set, indicator, regions.get(communeId), stated);
    return status === 'not-assessed' ? { judgement: holding?.judgement ?? null, reason } : undefined;
  };
}
