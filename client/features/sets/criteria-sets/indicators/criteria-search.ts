/** Search parameters of the page, besides those of the view; `chi-tieu` is the open indicator. */
interface CriteriaSearch {
  'chi-tieu'?: string | undefined;
}

const LONGEST_CODE = 20;

/** Parses the search parameters; an invalid code is dropped. */
export function readCriteriaSearch(search: { 'chi-tieu'?: unknown }): CriteriaSearch {
  const code = search['chi-tieu'];
  return typeof code === 'string' && code !== '' && code.length <= LONGEST_CODE ? { 'chi-tieu': code } : {};
}
