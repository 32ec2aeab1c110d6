import * as z from 'zod';
import type { Entry, PointOfView } from '../record/entry.ts';
import { entriesThatHold } from '../record/holding.ts';
import { type CriteriaSet, findIndicator } from '../sets/criteria-set.ts';
import { IndicatorStatus } from '../values/status.ts';
import { CriteriaChanges, compareCriteria } from './changes.ts';
import { judgementHolds } from './judgement-holds.ts';
import { type JudgedCommune, judgeCommune } from './standing.ts';

/**
 * A figure before it is recorded, or (value and judgement null) a withdrawal. `judgement`: that of its author; absent: the present
 * one, if it holds for the figure (R4).
 */
export type NewFigure = Pick<Entry, 'indicator' | 'effectiveOn' | 'value'> & {
  judgement?: Entry['judgement'] | undefined;
};

/** A judgement that figures end: the status by it, and the status without it. */
const EndingJudgement = z
  .object({ code: z.string(), before: IndicatorStatus, after: IndicatorStatus })
  .meta({ id: 'EndingJudgement' });

const Totals = z.object({ criteriaMet: z.int(), indicatorsMet: z.int() });

/** Consequences for a commune's standing if figures are recorded (R4). */
export const FiguresConsequences = z.object({
  judgements: z.array(EndingJudgement).describe('judgements that end, in the order of the set'),
  criteria: CriteriaChanges,
  before: Totals,
  after: Totals,
});
export type FiguresConsequences = z.infer<typeof FiguresConsequences>;

/** A commune with its present entries; those that hold on the day of the view are enough. */
interface PresentStanding {
  set: CriteriaSet;
  region: string | undefined;
  entries: readonly Entry[];
  view: PointOfView;
}

/**
 * R4: returns which judgements end and how the totals of the day change if these figures are recorded in this order, as the grid, a
 * paste, the form or an import would do. Figures dated after the day of the view change nothing.
 */
export function consequencesOfFigures(
  { set, region, entries, view }: PresentStanding,
  figures: readonly NewFigure[],
): FiguresConsequences {
  const recorded = [...entries, ...recordFigures(set, entries, figures)];
  const before = judgeCommune(set, region, entries, view);
  const after = judgeCommune(set, region, recorded, { on: view.on });
  return {
    judgements: endingJudgements(before, after),
    criteria: compareCriteria(before.criteria, after.criteria),
    before: totalsOf(before),
    after: totalsOf(after),
  };
}

/** The entries that recording the figures would add: each with the judgement that holds for it (R4). */
function recordFigures(set: CriteriaSet, entries: readonly Entry[], figures: readonly NewFigure[]): Entry[] {
  const known = Map.groupBy(entries, ({ indicator }) => indicator);
  let seq = entries.reduce((last, entry) => Math.max(last, entry.seq), 0);
  return figures.flatMap((figure): Entry[] => {
    const indicator = findIndicator(set, figure.indicator);
    if (indicator === undefined) return [];
    const ofCell = known.get(figure.indicator) ?? [];
    const holding = entriesThatHold(ofCell, { on: figure.effectiveOn }).get(figure.indicator);
    const keeps =
      holding !== undefined && figure.value !== null && judgementHolds(set, indicator, holding, figure.value);
    const judgement = figure.judgement === undefined ? (keeps ? holding.judgement : null) : figure.judgement;
    const entry = { ...UNRECORDED, ...figure, judgement, set: set.id, seq: ++seq };
    known.set(figure.indicator, [...ofCell, entry]);
    return [entry];
  });
}

const UNRECORDED = {
  id: '',
  communeId: '',
  revision: Number.MAX_SAFE_INTEGER, // the present one
  reason: null,
  note: null,
  replaces: null,
  origin: 'form',
  recordedAt: '9999-12-31T23:59:59.999Z',
  author: '',
  illustrative: false,
} as const satisfies Partial<Entry>;

function endingJudgements(was: JudgedCommune, is: JudgedCommune): FiguresConsequences['judgements'] {
  const after = new Map(is.criteria.flatMap(({ indicators }) => indicators.map((one) => [one.code, one])));
  return was.criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ code, status, why }) => {
      const now = after.get(code);
      if (now === undefined || why.basis !== 'judgement' || now.why.basis === 'judgement') return [];
      return { code, before: status, after: now.status };
    }),
  );
}

function totalsOf({ criteriaMet, indicatorsMet }: JudgedCommune): FiguresConsequences['before'] {
  return { criteriaMet, indicatorsMet };
}
