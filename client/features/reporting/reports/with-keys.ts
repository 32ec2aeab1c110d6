/** Pairs each line with its index as React key: lines may be equal, but never change their order. */
export function withKeys(lines: readonly string[]): { key: number; text: string }[] {
  return lines.map((text, key) => ({ key, text }));
}
