import { LocalDate, type Step } from '#shared/domain/values/local-date.ts';
import type { Measure } from './progress-measure.ts';

const MEASURES: Record<string, Measure> = { 'tieu-chi': 'criteria', 'chi-tieu': 'indicators' };
const STEPS: Record<string, Step> = { thang: 'month', quy: 'quarter', nam: 'year' };

/**
 * What the address of the page of progress says beside the point of view: `do`, what is counted; `buoc`, how far apart
 * the days are; `xa`, the communes that stand out (empty: none); `tu`, the day to compare with.
 */
export interface ProgressSearch {
  do?: string | undefined;
  buoc?: string | undefined;
  xa?: string | undefined;
  tu?: LocalDate | undefined;
}

/** Reads it from an address; what has no meaning is dropped. */
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

/** What is counted, by the address; criteria where it does not say. */
export function measureOf({ do: word = '' }: ProgressSearch): Measure {
  return MEASURES[word] ?? 'criteria';
}

/** How far apart the days are, by the address; months where it does not say. */
export function stepOf({ buoc: word = '' }: ProgressSearch): Step {
  return STEPS[word] ?? 'month';
}

/** The choices in the words of the address. */
export const MEASURE_WORDS = Object.entries(MEASURES).map(([word, measure]) => ({ word, measure }));
export const STEP_WORDS = Object.entries(STEPS).map(([word, step]) => ({ word, step }));
