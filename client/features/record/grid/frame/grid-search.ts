import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** Value of `xa` for all communes. */
export const ALL_COMMUNES = 'tat-ca';

/**
 * Search parameters of the grid page, beside the set. `xa`: communes (`06901,06904` or `tat-ca`). `chi-tieu`: indicators or whole
 * criteria (`1.1,tc5`), default all. `den`: the date of the entered figures.
 */
export interface GridSearch {
  xa?: string | undefined;
  'chi-tieu'?: string | undefined;
  den?: LocalDate | undefined;
}

const CODES = /^[A-Za-z0-9.]+(,[A-Za-z0-9.]+)*$/;

/** Reads the parameters from an address; drops invalid ones. */
export function readGridSearch(search: Record<string, unknown>): GridSearch {
  const { xa, 'chi-tieu': codes } = search;
  const den = LocalDate.safeParse(search['den']);
  const isCommunes = typeof xa === 'string' && (xa === ALL_COMMUNES || xa.split(',').every(isCommuneId));
  return {
    ...(isCommunes && { xa }),
    ...(typeof codes === 'string' && CODES.test(codes) && { 'chi-tieu': codes }),
    ...(den.success && { den: den.data }),
  };
}

/** Word for a whole criterion in `chi-tieu`, e.g. `tc5`. */
export function criterionParam(number: number): string {
  return `tc${number}`;
}

function isCommuneId(id: string): boolean {
  return CommuneId.safeParse(id).success;
}
