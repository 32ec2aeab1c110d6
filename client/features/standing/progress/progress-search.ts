import { LocalDate, type Step } from '#shared/domain/values/local-date.ts';
import { ownValue } from '#shared/domain/values/own-value.ts';
import type { Measure } from './progress-measure.ts';

const MEASURES: Record<string, Measure> = { 'tieu-chi': 'criteria', 'chi-tieu': 'indicators' };
const STEPS: Record<string, Step> = { thang: 'month', quy: 'quarter', nam: 'year' };

/**
 * Search parameters of the page beside the point of view. `do`: measure; `buoc`: step; `xa`: ids of the highlighted communes, empty
 * for none; `tu`: the day to compare with.
 */
export interface ProgressSearch {
  do?: string | undefined;
  buoc?: string | undefined;
  xa?: string | undefined;
  tu?: LocalDate | undefined;
}

/** Reads the search parameters; invalid ones are dropped. */
export function readProgressSearch(search: { [Name in keyof ProgressSearch]?: unknown }): ProgressSearch {
  const word = (value: unknown, words: object) =>
    typeof value === 'string' && Object.hasOwn(words, value) ? value : undefined;
  return {
    do: word(search.do, MEASURES),
    buoc: word(search.buoc, STEPS),
    xa: typeof search.xa === 'string' ? search.xa : undefined,
    tu: LocalDate.safeParse(search.tu).data,
  };
}

/** The measure in the address; default: criteria. */
export function measureOf({ do: word = '' }: ProgressSearch): Measure {
  return ownValue(MEASURES, word) ?? 'criteria';
}

/** The step in the address; default: month. */
export function stepOf({ buoc: word = '' }: ProgressSearch): Step {
  return ownValue(STEPS, word) ?? 'month';
}

/** The choices with their words in the address. */
export const MEASURE_WORDS = Object.entries(MEASURES).map(([word, measure]) => ({ word, measure }));
export const STEP_WORDS = Object.entries(STEPS).map(([word, step]) => ({ word, step }));
