import * as z from 'zod';
import { boundedText, words } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';

export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** SHA-256 of the content of a file, in hexadecimal; identifies the file. */
export const FileHash = boundedText(64).regex(/^[0-9a-f]{64}$/);

/** File name as the user knows it, without folders and control characters. */
export const FileName = words(200)
  .min(1)
  .refine((name) => !/[\p{Cc}/\\]/u.test(name), 'not a file name: contains a control character or a slash');

/** Kind of a file, detected from its content, whatever its name. `encrypted`: an Office file with a password. */
export const FileKind = z
  .enum([
    'xlsx',
    'xlsm',
    'xlsb',
    'xls',
    'encrypted',
    'numbers',
    'ods',
    'docx',
    'zip',
    'pdf',
    'png',
    'jpeg',
    'text',
    'other',
  ])
  .meta({ id: 'FileKind' });
export type FileKind = z.infer<typeof FileKind>;

/** Uploaded file; deleted after a day unless used. */
export const Upload = z
  .object({ hash: FileHash, name: FileName, size: z.int().positive(), kind: FileKind })
  .meta({ id: 'Upload' });
export type Upload = z.infer<typeof Upload>;

export const uploadFile = defineOperation({
  method: 'POST',
  path: '/api/uploads',
  summary: 'Upload a file for an import or a decision; it is kept for a day',
  access: 'upload-file',
  writes: ['upload'],
  query: z.object({ name: FileName }),
  upload: { maxBytes: MAX_UPLOAD_BYTES },
  response: Upload,
});

export const downloadFile = defineOperation({
  method: 'GET',
  path: '/api/files/:hash',
  summary: 'A file that figures or targets are based on, as uploaded',
  access: 'read-record',
  readsFrom: ['stored-file'],
  params: z.object({ hash: FileHash }),
  response: z.string(),
  file: ['application/octet-stream'],
});
