import type { FrozenAnswers } from './answers.ts';

interface FrozenVerdict {
  value: unknown;
  target?: unknown;
  why: { basis: string; source?: unknown; parts?: unknown; lowBelow?: unknown };
}

interface FrozenStanding {
  criteria: { indicators: FrozenVerdict[] }[];
}

interface FrozenBoard {
  communes: { communeId: string; hasEntries: boolean }[];
  gaps: { code: string; notMet: string[]; notAssessed: string[] }[];
}

/**
 * The answers of an earlier release as later rules give them. Only rules that were changed on purpose are here, each for every answer
 * alike; everything else must be repeated as it was.
 */
export function withDecidedChanges(days: FrozenAnswers['days']): FrozenAnswers['days'] {
  return days.map((day) => ({
    ...day,
    board: withoutEmptyCommunes(day.board as FrozenBoard),
    boardKnownEarlier: withoutEmptyCommunes(day.boardKnownEarlier as FrozenBoard),
    standings: day.standings.map((standing) => withDecidedVerdicts(standing as FrozenStanding)),
  }));
}

// After 0.2.0, communes without entries are in no gap (R9).
function withoutEmptyCommunes(board: FrozenBoard): FrozenBoard {
  const counted = new Set(board.communes.flatMap((row) => (row.hasEntries ? [row.communeId] : [])));
  const among = (ids: string[]) => ids.filter((id) => counted.has(id));
  const gaps = board.gaps
    .map((gap) => ({ ...gap, notMet: among(gap.notMet), notAssessed: among(gap.notAssessed) }))
    .filter((gap) => gap.notMet.length + gap.notAssessed.length > 0)
    .sort((a, b) => b.notMet.length - a.notMet.length || b.notAssessed.length - a.notAssessed.length);
  return { ...board, gaps };
}

function withDecidedVerdicts(standing: FrozenStanding): FrozenStanding {
  const criteria = standing.criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map((verdict) => withTargetOfDay(withoutThreshold(verdict))),
  }));
  return { ...standing, criteria };
}

// After 0.2.0, an indicator without a figure has the target of the day on view; before, it had none.
function withTargetOfDay(verdict: FrozenVerdict): FrozenVerdict {
  const { basis } = verdict.why;
  if (basis !== 'no-entry' && basis !== 'withdrawn') return verdict;
  const { target: _, why, ...rest } = verdict;
  const { source: _source, parts: _parts, ...kept } = why;
  return { ...rest, why: kept };
}

// After 0.2.0, a value that cannot be better has no threshold to be low (R3).
function withoutThreshold(verdict: FrozenVerdict): FrozenVerdict {
  if (verdict.value !== 100 && verdict.value !== 0) return verdict;
  const { lowBelow: _, ...why } = verdict.why;
  return { ...verdict, why };
}
