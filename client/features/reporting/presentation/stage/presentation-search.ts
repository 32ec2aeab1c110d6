import { LocalDate } from '#shared/domain/values/local-date.ts';

/**
 * What the address of the presentation says beside the point of view: `trang`, the slide that is shown (the first when absent), and
 * `tu`, the day since which changes are told (the end of the last quarter when absent).
 */
interface PresentationSearch {
  trang?: number | undefined;
  tu?: LocalDate | undefined;
}

/** Reads it from an address; what is no number of a slide or no day is dropped. */
export function readPresentationSearch(search: { trang?: unknown; tu?: unknown }): PresentationSearch {
  const trang = Number(search.trang);
  const tu = LocalDate.safeParse(search.tu);
  return {
    ...(Number.isInteger(trang) && trang > 0 && { trang }),
    ...(tu.success && { tu: tu.data }),
  };
}
