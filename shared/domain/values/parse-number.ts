/** Decimal mark of a language: `comma` 1.234,5 (Vietnamese), `point` 1,234.5 (English). */
export type DecimalMark = 'comma' | 'point';

/**
 * Parses a number as people type it: `68,3`, `1.234,5`, `95,3 %`; undefined if the text is not a number. Both marks are accepted
 * if only one reading is possible (`68.3` cannot be a group of thousands, `1,234.5` cannot be a Vietnamese decimal). Otherwise
 * `mark` decides: with `comma`, `1.234` is one thousand two hundred and thirty-four.
 */
export function parseNumber(text: string, mark: DecimalMark): number | undefined {
  const plain = text.trim().replace(/%$/, '').trim();
  const marks = mark === 'comma' ? ([',', '.'] as const) : (['.', ','] as const);
  const [decimal, other] = marks;
  return readWith(plain, decimal, other) ?? readWith(plain, other, decimal);
}

// Digits, either plain or in groups of three separated by the other mark or by spaces, with an optional decimal part.
function readWith(plain: string, decimal: string, group: string): number | undefined {
  const shape = new RegExp(
    `^-?(?:\\d+|[1-9]\\d{0,2}(?:\\${group}\\d{3})+|[1-9]\\d{0,2}(?:[ \\u00a0]\\d{3})+)(?:\\${decimal}\\d+)?$`,
  );
  if (!shape.test(plain)) return undefined;
  return Number(
    plain
      .replaceAll(group, '')
      .replaceAll(/[ \u00a0]/g, '')
      .replace(decimal, '.'),
  );
}
