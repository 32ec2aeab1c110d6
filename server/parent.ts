// Entry points import this first: if the parent ended before this ran, its end would go unnoticed.
const parent = process.ppid;

export function isOrphan(): boolean {
  return process.ppid !== parent;
}
