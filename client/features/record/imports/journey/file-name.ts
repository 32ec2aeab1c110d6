import { MAX_UPLOAD_BYTES } from '#shared/contract/record/uploads.ts';
import { toNfc } from '#shared/domain/values/unicode.ts';

const MAX_LENGTH = 200;

/** File name that the server accepts: forbidden characters become `_`; a long name keeps its end, which has the extension. */
export function uploadName(name: string): string {
  const plain = toNfc(name.toWellFormed().replaceAll(/[\p{Cc}/\\]/gu, '_')).trim();
  return (plain.length > MAX_LENGTH ? plain.slice(-MAX_LENGTH).toWellFormed().trim() : plain) || '_';
}

/** Reason not to upload a file; undefined if it may be uploaded. */
export function faultOfFile({ size }: { size: number }): 'empty' | 'tooLarge' | undefined {
  if (size === 0) return 'empty';
  return size > MAX_UPLOAD_BYTES ? 'tooLarge' : undefined;
}

export const MAX_MEGABYTES = MAX_UPLOAD_BYTES / 1024 / 1024;
