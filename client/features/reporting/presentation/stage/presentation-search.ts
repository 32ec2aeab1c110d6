import { LocalDate } from '#shared/domain/values/local-date.ts';

/**
 * Search parameters of the presentation besides the point of view: `trang`, the number of the slide (default: the first), and
 * `tu`, the start of the period of the changes (default: the end of the last quarter).
 */
interface PresentationSearch {
  trang?: number | undefined;
  tu?: LocalDate | undefined;
}

/** Drops values that are not a slide number or a day. */
export function readPresentationSearch(search: { trang?: unknown; tu?: unknown }): PresentationSearch {
  const trang = Number(search.trang);
  const tu = LocalDate.safeParse(search.tu);
  return {
    ...(Number.isInteger(trang) && trang > 0 && { trang }),
    ...(tu.success && { tu: tu.data }),
  };
}
