/** How a language writes decimals: `comma` 1.234,5 (Vietnamese), `point` 1,234.5 (English). */
export type DecimalMark = 'comma' | 'point';

/**
 * Reads a number as people type it: `68,3`, `1.234,5`, `95,3 %`; undefined when the text is none. Both marks are taken
 * where only one reading is possible (`68.3` is no group of thousands); where both are, the language decides: in
 * Vietnamese `1.234` is one thousand two hundred and thirty-four.
 */
export function parseNumber(text: string, mark: DecimalMark): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0%]/g, '');
  const [decimal, group] = mark === 'comma' ? [',', '.'] : ['.', ','];
  if (isGrouped(plain, group, decimal)) return toNumber(plain.replaceAll(group, '').replace(decimal, '.'));
  return toNumber(plain.replace(decimal, '.')) ?? toNumber(plain.replace(group, '.'));
}

function isGrouped(plain: string, group: string, decimal: string): boolean {
  return new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).test(plain);
}

function toNumber(plain: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
