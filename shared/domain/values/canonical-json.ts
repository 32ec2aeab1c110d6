/** A value written so that two that say the same are the same text, in whatever order their keys stand. */
export function canonicalJson(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return JSON.stringify(value.map(canonicalJson));
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(pairs.map(([key, inner]) => [key, canonicalJson(inner)]));
}
