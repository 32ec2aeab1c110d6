/** Anchor of a criterion on the commune's page: `#tieu-chi-17`. */
export function criterionAnchor(number: number): string {
  return `tieu-chi-${number}`;
}

/** Anchor of an indicator on the commune's page: `#chi-tieu-17.5`. */
export function indicatorAnchor(code: string): string {
  return `chi-tieu-${code}`;
}

/** Heading of the list of criteria; gets the focus if the focused element disappears. */
export const LIST_ANCHOR = 'danh-sach-tieu-chi';
