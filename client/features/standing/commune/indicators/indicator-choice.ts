import { isDecidedUnchecked } from '#shared/domain/standing/judge-indicator.ts';
import { toSearchText } from '#shared/domain/values/search-text.ts';
import type { JudgedCriterion, JudgedIndicator } from './judged-indicator.ts';

export const STATUS_FILTERS = [
  'all',
  'not-met',
  'nearly-met',
  'met-low',
  'not-assessed',
  'awaits-judgement',
  'earlier-target',
  'earlier-year',
  'judged-by-commune',
  'unchecked',
] as const;
type StatusFilter = (typeof STATUS_FILTERS)[number];

export interface IndicatorChoice {
  filter: StatusFilter;
  search: string;
}

export const EVERYTHING: IndicatorChoice = { filter: 'all', search: '' };

export function isEverything({ filter, search }: IndicatorChoice): boolean {
  return filter === 'all' && search.trim() === '';
}

const TESTS: Record<StatusFilter, (judged: JudgedIndicator) => boolean> = {
  all: () => true,
  'not-met': ({ standing: { status } }) => status === 'not-met',
  'nearly-met': ({ standing: { status } }) => status === 'nearly-met',
  'met-low': ({ standing: { status } }) => status === 'met-low',
  'not-assessed': ({ standing: { status } }) => status === 'not-assessed',
  'awaits-judgement': ({ standing }) => standing.awaitsJudgement !== null,
  'earlier-target': ({ standing }) => standing.metByEarlierTarget,
  'earlier-year': ({ standing }) => standing.ofEarlierYear,
  'judged-by-commune': ({ standing }) => standing.judgedByCommune,
  unchecked: ({ standing }) => isDecidedUnchecked(standing),
};

/**
 * Filters the indicators by status and search. The one just recorded (`kept`) stays, so that its row does not disappear when its
 * status changes. A match in a criterion's name shows all its indicators.
 */
export function chooseIndicators(
  criteria: readonly JudgedCriterion[],
  { filter, search }: IndicatorChoice,
  kept?: string,
): JudgedCriterion[] {
  const wanted = toSearchText(search);
  const isFound = ({ criterion, indicator }: JudgedIndicator) =>
    wanted === '' ||
    indicator.code.toLowerCase().startsWith(wanted) ||
    toSearchText(`${indicator.name} ${indicator.nameEn ?? ''}`).includes(wanted) ||
    toSearchText(`${criterion.name} ${criterion.nameEn ?? ''}`).includes(wanted);
  return criteria.flatMap((criterion) => {
    const indicators = criterion.indicators.filter(
      (judged) => judged.indicator.code === kept || (TESTS[filter](judged) && isFound(judged)),
    );
    return indicators.length > 0 ? [{ ...criterion, indicators }] : [];
  });
}
