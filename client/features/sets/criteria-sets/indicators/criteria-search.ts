/** What the address of a criteria set says beside the point of view: `chi-tieu`, the indicator that is open. */
interface CriteriaSearch {
  'chi-tieu'?: string | undefined;
}

const LONGEST_CODE = 20;

/** Reads it from an address; what can be no code is dropped. */
export function readCriteriaSearch(search: { 'chi-tieu'?: unknown }): CriteriaSearch {
  const code = search['chi-tieu'];
  return typeof code === 'string' && code !== '' && code.length <= LONGEST_CODE ? { 'chi-tieu': code } : {};
}
