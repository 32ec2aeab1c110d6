import { columnIn, type MergedRange, rowIn } from '#shared/domain/record/import/cell.ts';
import type { LimitedReceiver } from '../sheet-sink.ts';
import { fillMerged } from './merged-rows.ts';
import { SheetReader } from './sheet-reader.ts';
import { readWorkbook } from './workbook-parts.ts';
import { readXml } from './xml.ts';
import { ZipParts } from './zip-parts.ts';

/** Reads the cells of a workbook, sheet by sheet and row by row; macros are never looked at. @throws Unreadable */
export async function readXlsx(bytes: Buffer, receiver: LimitedReceiver): Promise<void> {
  const parts = new ZipParts(bytes);
  const workbook = await readWorkbook(parts);
  const elements = { count: 0 };
  for (const { part, ...head } of workbook.sheets) {
    if (!receiver.begin(head)) continue;
    const merged = await readMerged(parts, part);
    const fill = fillMerged(merged);
    const reader = new SheetReader(head.name, workbook, elements, (row, cells, isHidden) =>
      receiver.row(row, fill(row, cells), isHidden),
    );
    await readXml(part, paced(parts.text(part), receiver), reader.handlers);
    receiver.end({ merged, hiddenColumns: reader.hiddenColumns });
  }
}

// The rows of a piece have been received when the next piece is asked for.
async function* paced(pieces: AsyncIterable<string>, receiver: LimitedReceiver): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    const pause = receiver.pause();
    if (pause !== undefined) await pause;
  }
}

const MAX_MERGED = 10_000;
const ELEMENT = 'mergeCells';

/** Reads the merged cells of a sheet, which its XML states after the rows. Most sheets have none and are only searched for the word. */
async function readMerged(parts: ZipParts, part: string): Promise<MergedRange[]> {
  const merged: MergedRange[] = [];
  if (!(await hasText(parts.text(part), ELEMENT))) return merged;
  await readXml(part, parts.text(part), {
    open: ({ name, parent, attributes: { ref = '' } }) => {
      if (name !== 'mergeCell' || parent !== ELEMENT || merged.length >= MAX_MERGED) return;
      const [, from = '', to = ''] = /^\$?([A-Z]+\$?\d+):\$?([A-Z]+\$?\d+)$/.exec(ref) ?? [];
      if (from === '') return;
      merged.push({ top: rowIn(from), left: columnIn(from), bottom: rowIn(to), right: columnIn(to) });
    },
  });
  return merged;
}

async function hasText(pieces: AsyncIterable<string>, word: string): Promise<boolean> {
  let end = '';
  for await (const piece of pieces) {
    if ((end + piece).includes(word)) return true;
    end = piece.slice(-word.length);
  }
  return false;
}
