import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  TextRun,
} from 'docx';

/** Sizes of type in half points, by Nghị định 30/2020/NĐ-CP, Phụ lục I: the text is of 14 points. */
export const SIZE = {
  text: 28,
  head: 26,
  agency: 24,
  table: 22,
  wideTable: 20,
  recipients: 22,
  foot: 16,
} as const;

/** Lengths in twentieths of a point, as Word counts them. */
export function millimetres(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

// What XML cannot hold; a text typed or pasted may have it.
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu;

/** A text without what XML cannot hold. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '');
}

/** A piece of text; a line of it each under the other. */
function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));
}

/** A paragraph of one piece of text. */
export function paragraph(text: string, run: IRunOptions = {}, options: IParagraphOptions = {}): Paragraph {
  // The end of a paragraph is as large as its text: an empty one would make its row higher.
  const { size } = run;
  const end = size === undefined ? {} : { run: { size } };
  return new Paragraph({ ...end, ...options, children: runs(text, run) });
}

/** A centred paragraph, as in heads and titles. */
export function centred(text: string, run: IRunOptions = {}, options: IParagraphOptions = {}): Paragraph {
  return paragraph(text, run, { alignment: AlignmentType.CENTER, ...options });
}

/** A paragraph of the report's text: justified, its first line indented. */
export function bodyParagraph(text: string): Paragraph {
  return paragraph(
    text,
    { size: SIZE.text },
    {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: millimetres(10) },
      spacing: { before: 80, after: 80, line: 288 },
    },
  );
}

/** A line drawn beneath a title, `length` wide in the middle of `width` (both in millimetres). */
export function lineBeneath(length: number, width: number): Paragraph {
  const side = millimetres((width - length) / 2);
  return new Paragraph({
    children: [new TextRun({ text: '', size: 4 })],
    indent: { left: side, right: side },
    spacing: { before: 60, after: 120, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}
