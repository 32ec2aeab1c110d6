import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  TextRun,
} from 'docx';

/** Font sizes in half points, by Nghị định 30/2020/NĐ-CP, Phụ lục I: text has 14 points. */
export const SIZE = {
  text: 28,
  head: 26,
  agency: 24,
  table: 22,
  wideTable: 20,
  recipients: 22,
  foot: 16,
} as const;

/** Millimetres in Word's unit, twentieths of a point. */
export function millimetres(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

// Characters that XML cannot contain; typed or pasted text may.
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu;

/** Removes characters that XML cannot contain. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '');
}

/** Text runs with a line break for each newline. */
function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));
}

export function paragraph(text: string, run: IRunOptions = {}, options: IParagraphOptions = {}): Paragraph {
  // The paragraph mark gets the size of the text: in an empty paragraph it would otherwise make the row higher.
  const { size } = run;
  const end = size === undefined ? {} : { run: { size } };
  return new Paragraph({ ...end, ...options, children: runs(text, run) });
}

export function centred(text: string, run: IRunOptions = {}, options: IParagraphOptions = {}): Paragraph {
  return paragraph(text, run, { alignment: AlignmentType.CENTER, ...options });
}

/** Body paragraph of a report: justified, first line indented. */
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

/** Horizontal line beneath a title, `length` wide, centred in `width` (both in millimetres). */
export function lineBeneath(length: number, width: number): Paragraph {
  const side = millimetres((width - length) / 2);
  return new Paragraph({
    children: [new TextRun({ text: '', size: 4 })],
    indent: { left: side, right: side },
    spacing: { before: 60, after: 120, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}
