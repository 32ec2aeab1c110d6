// Characters that Windows does not allow in the name of a file, and the ends that it drops.
const NOT_IN_FILE_NAME = /[\\/:*?"<>|\p{C}]+/gu;
const MAX_LENGTH = 120;

/** Name of a file for people: its parts in words, without an ending. */
export function fileNameOf(parts: readonly (string | undefined)[]): string {
  const clean = parts.map((part = '') => part.replaceAll(NOT_IN_FILE_NAME, '-').trim());
  return clean.filter(Boolean).join(' - ').slice(0, MAX_LENGTH).trim();
}
