import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** Stands in the address for every commune. */
export const ALL = 'tat-ca';

/**
 * What the address of the grid says beside the set: `xa`, the communes (`06901,06904`, or all); `chi-tieu`, the indicators or whole
 * criteria (`1.1,tc5`), all when absent; `den`, the day that figures are entered for.
 */
export interface GridSearch {
  xa?: string | undefined;
  'chi-tieu'?: string | undefined;
  den?: LocalDate | undefined;
}

const CODES = /^[A-Za-z0-9.]+(,[A-Za-z0-9.]+)*$/;

/** Reads it from an address; what cannot be meant is dropped. */
export function readGridSearch(search: Record<string, unknown>): GridSearch {
  const { xa, 'chi-tieu': codes } = search;
  const den = LocalDate.safeParse(search['den']);
  const isCommunes = typeof xa === 'string' && (xa === ALL || xa.split(',').every(isCommuneId));
  return {
    ...(isCommunes && { xa }),
    ...(typeof codes === 'string' && CODES.test(codes) && { 'chi-tieu': codes }),
    ...(den.success && { den: den.data }),
  };
}

/** How the address names a whole criterion. */
export function criterionWord(number: number): string {
  return `tc${number}`;
}

function isCommuneId(id: string): boolean {
  return CommuneId.safeParse(id).success;
}
