/** Formats a change with its sign: `+1`, `−0,2`, `0`. */
export function formatSigned(change: number, format: { number: (value: number) => string }): string {
  const amount = format.number(Math.abs(change));
  if (change === 0) return amount;
  return `${change > 0 ? '+' : '−'}${amount}`;
}
