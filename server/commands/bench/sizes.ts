import { type CountrySize, HUNDREDTH, WHOLE_COUNTRY } from './country/fill-country.ts';

/** Sizes of the measurements. */
export interface Sizes {
  /** Rounds for each side of a comparison. */
  rounds: number;
  secondsOfLoad: number;
  /** Entries in the exported record. */
  entries: number;
  xlsxRows: number;
  importedRows: number;
  country: CountrySize;
  hundredth: CountrySize;
  /** Sequential requests in a comparison. */
  requests: number;
}

/** Sizes for docs/measurements.md. */
export const LONG: Sizes = {
  rounds: 3,
  secondsOfLoad: 4,
  entries: 1_000_000,
  xlsxRows: 100_000,
  importedRows: 600,
  country: WHOLE_COUNTRY,
  hundredth: HUNDREDTH,
  requests: 300,
};

/** Sizes for checking that everything can be measured; says nothing about speed. */
export const SHORT: Sizes = {
  rounds: 1,
  secondsOfLoad: 1,
  entries: 8000,
  xlsxRows: 2000,
  importedRows: 60,
  country: { communes: 40, reporting: 40, months: 6 },
  hundredth: { communes: 40, reporting: 20, months: 1 },
  requests: 10,
};
