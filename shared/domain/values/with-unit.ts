/**
 * Appends the unit to a formatted number, on one line (no-break space): `1.328 hộ`; a percent sign follows without a space:
 * `95,3%`.
 */
export function withUnit(text: string, unit: string | null | undefined): string {
  if (!unit) return text;
  return unit === '%' ? `${text}%` : `${text}\u00a0${unit}`;
}
