/** Where a criterion is on the page: other pages link here as `#tieu-chi-17`. */
export function criterionAnchor(number: number): string {
  return `tieu-chi-${number}`;
}

/** Where an indicator is on the page: `#chi-tieu-17.5`. */
export function indicatorAnchor(code: string): string {
  return `chi-tieu-${code}`;
}

/** The heading of the list of criteria: where the focus goes when the part that had it is gone. */
export const LIST_ANCHOR = 'danh-sach-tieu-chi';
