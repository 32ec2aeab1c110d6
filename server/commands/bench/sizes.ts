import { type CountrySize, HUNDREDTH, WHOLE_COUNTRY } from './country/fill-country.ts';

/** How much is measured. */
export interface Sizes {
  /** Of each side of a comparison, in turn. */
  rounds: number;
  secondsOfLoad: number;
  /** Entries of the record that is exported. */
  entries: number;
  xlsxRows: number;
  importedRows: number;
  country: CountrySize;
  hundredth: CountrySize;
  /** Requests of a comparison that are made one after the other. */
  requests: number;
}

/** What docs/measurements.md is made with. */
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

/** Whether everything is measured at all: says nothing about speed. */
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
