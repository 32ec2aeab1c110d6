/**
 * Serializes a JSON value so that equal values give the same text, whatever the order of their keys. Not JSON itself: objects
 * become lists of pairs. Undefined for undefined.
 */
export function canonicalJson(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return JSON.stringify(value.map(canonicalJson));
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(pairs.map(([key, inner]) => [key, canonicalJson(inner)]));
}
