/** A number already written out with its unit, kept on one line: `95,3%`, `1.328 hộ`. The percent sign follows at once. */
export function withUnit(text: string, unit: string | null | undefined): string {
  if (!unit) return text;
  return unit === '%' ? `${text}%` : `${text}\u00a0${unit}`;
}
