import type { FileFault } from '#shared/domain/record/import/file-fault.ts';

const HEAD_BYTES = 4096;

// Formats that spreadsheets also write, under names such as `.xls`; each begins in its own way.
const KINDS: readonly (readonly [FileFault, RegExp])[] = [
  ['web-archive', /^(?:mime-version:|from: ?<?saved by|content-type: ?multipart\/related)/i],
  [
    'xml-spreadsheet',
    /^(?:<\?xml[^>]*>\s*)?(?:<\?mso-application progid="excel[^>]*>\s*)?<(?:\w+:)?workbook[\s>]/i,
  ],
  ['flat-open-document', /^(?:<\?xml[^>]*>\s*)?<office:document[\s>]/i],
  [
    'web-page',
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|div|style)[\s>]/i,
  ],
  ['xml', /^<(?:\?xml|!doctype|\w[\w:.-]*[\s/>])/i],
  ['sylk', /^ID;P/],
  ['dif', /^TABLE\r?\n0,1\r?\n/],
  ['rich-text', /^\{\\rtf/],
  ['json', /^(?:\{\s*"|\[\s*(?:[{["]|-?\d+\s*,))/],
];

/** Returns the format of a file of text that is no table of cells, though a spreadsheet may open it; undefined for a CSV. */
export function findOtherText(bytes: Buffer): FileFault | undefined {
  const head = textOf(bytes.subarray(0, HEAD_BYTES))
    .replace(/^\ufeff/, '')
    .trimStart();
  return KINDS.find(([, beginning]) => beginning.test(head))?.[0];
}

function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  return bytes.toString('utf8');
}
