// Entry points import this first: read later, a parent that died meanwhile would not be missed.
const parent = process.ppid;

/** Whether the process that started this one has ended. */
export function isOrphan(): boolean {
  return process.ppid !== parent;
}
