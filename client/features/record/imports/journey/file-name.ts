import { MAX_UPLOAD_BYTES } from '#shared/contract/record/uploads.ts';

const MAX_LENGTH = 200;

/** A file's name as the server takes it: without signs that no name may have there; of a long one its end, which says its kind. */
export function uploadName(name: string): string {
  const plain = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}/\\]/gu, '_')
    .normalize('NFC')
    .trim();
  return (plain.length > MAX_LENGTH ? plain.slice(-MAX_LENGTH).toWellFormed().trim() : plain) || '_';
}

/** Why a file is not sent at all. */
export function faultOfFile({ size }: { size: number }): 'empty' | 'tooLarge' | undefined {
  if (size === 0) return 'empty';
  return size > MAX_UPLOAD_BYTES ? 'tooLarge' : undefined;
}

export const MAX_MEGABYTES = MAX_UPLOAD_BYTES / 1024 / 1024;
