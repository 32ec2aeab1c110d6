import type { FileKind } from '#shared/contract/record/uploads.ts';
import { readZipDirectory } from './zip-directory.ts';

/** Kind of a file by its content, not by its name. */
export function kindOfFile(bytes: Buffer): FileKind {
  for (const [kind, signature] of SIGNATURES)
    if (bytes.subarray(0, signature.length).equals(signature)) return kind;
  if (startsWith(bytes, ZIP)) return kindOfZip(bytes);
  if (startsWith(bytes, COMPOUND)) return bytes.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'xls';
  return isText(bytes) ? 'text' : 'other';
}

/** Content type stored for each kind. */
export const CONTENT_TYPES: Record<FileKind, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroenabled.12',
  xlsb: 'application/vnd.ms-excel.sheet.binary.macroenabled.12',
  xls: 'application/vnd.ms-excel',
  encrypted: 'application/octet-stream',
  numbers: 'application/vnd.apple.numbers',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  text: 'text/plain',
  other: 'application/octet-stream',
};

const SIGNATURES: readonly (readonly [FileKind, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['jpeg', Buffer.from('ffd8ff', 'hex')],
];
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
// OLE: Excel files until 2003, and Office files with a password.
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const UTF_16_MARKS = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];

/** Whether the whole file is needed to find its kind. */
export function isPacked(head: Buffer): boolean {
  return startsWith(head, ZIP) || startsWith(head, COMPOUND);
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}

// A truncated workbook still counts as one; its reader reports the damage.
function kindOfZip(bytes: Buffer): FileKind {
  const names = readZipDirectory(bytes)?.map(({ name }) => name);
  if (names === undefined) return bytes.includes('xl/') ? 'xlsx' : 'zip';
  const has = (name: string) => names.includes(name);
  if (names.some((name) => /^Index(?:\.zip$|\/.*\.iwa$)/.test(name))) return 'numbers';
  if (names.some((name) => /^xl\/(vbaProject\.bin$|macrosheets\/)/.test(name))) return 'xlsm';
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('word/document.xml')) return 'docx';
  if (bytes.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  // The parts of a workbook may have any names; its reader finds them.
  return names.some((name) => /(?:^|[/\\])(?:workbook\w*\.xml|worksheets[/\\])/i.test(name)) ? 'xlsx' : 'zip';
}

/** Number of bytes that show the kind of an unpacked file. */
export const HEAD_BYTES = 64 * 1024;

// Text may contain a pasted bell or backspace, but never NUL; packed or compiled files soon do.
function isText(bytes: Buffer): boolean {
  if (UTF_16_MARKS.some((mark) => startsWith(bytes, mark))) return true;
  return !bytes.subarray(0, HEAD_BYTES).includes(0);
}
