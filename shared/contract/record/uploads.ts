import * as z from 'zod';
import { defineOperation } from '../operation.ts';

/** Larger files are refused. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** The SHA-256 of what a file holds, in hexadecimal: its name here. */
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A file's name as its owner knows it: without folders, without what no name may hold. */
export const FileName = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .max(200)
  .refine(
    (name) => name.isWellFormed() && !/[\p{Cc}/\\]/u.test(name),
    'not a file name: it has a control character or a slash',
  );

/** What a file is by what it holds, whatever its name says. `encrypted` is an Office file with a password. */
export const FileKind = z
  .enum([
    'xlsx',
    'xlsm',
    'xlsb',
    'xls',
    'encrypted',
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

/** A file that was sent: kept for a day, within which what uses it must name it. */
export const Upload = z
  .object({ hash: FileHash, name: FileName, size: z.int().positive(), kind: FileKind })
  .meta({ id: 'Upload' });
export type Upload = z.infer<typeof Upload>;

export const uploadFile = defineOperation({
  method: 'POST',
  path: '/api/uploads',
  summary: 'Send a file that an import or a decision is to use; it is kept for a day',
  access: 'upload-file',
  writes: ['upload'],
  query: z.object({ name: FileName }),
  upload: { maxBytes: MAX_UPLOAD_BYTES },
  response: Upload,
});

export const downloadFile = defineOperation({
  method: 'GET',
  path: '/api/files/:hash',
  summary: 'A file that figures or targets come from, as it was sent',
  access: 'read-record',
  readsFrom: ['stored-file'],
  params: z.object({ hash: FileHash }),
  response: z.string(),
  file: ['application/octet-stream'],
});
