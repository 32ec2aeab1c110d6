import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  TextRun,
} from 'docx';

/** Type sizes in half points, after Nghị định 30/2020/NĐ-CP, Phụ lục I (text: 14 points). */
export const SIZE = {
  text: 28,
  head: 26,
  agency: 24,
  table: 22,
  wideTable: 20,
  recipients: 22,
  foot: 16,
} as const;

/** Converts millimetres to twentieths of a point, the unit of Word. */
export function millimetres(length: number): number {
  return Math.round((length / 25.4) * 1440);
}

// Characters that XML does not allow; typed or pasted text may contain them.
const UNPRINTABLE = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu;

/** Removes characters that XML does not allow. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '');
}

/** Text runs, one per line, with line breaks between them. */
function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));
}

/** A paragraph with a single style; its text may have several lines. */
export function paragraph(text: string, run: IRunOptions = {}, options: IParagraphOptions = {}): Paragraph {
  // Give the paragraph mark the same size: else an empty paragraph makes its table row taller.
  const { size } = run;
  const end = size === undefined ? {} : { run: { size } };
  return new Paragraph({ ...end, ...options, children: runs(text, run) });
}

export function centred(text: string, run: IRunOptions = {}, options: IParagraphOptions = {}): Paragraph {
  return paragraph(text, run, { alignment: AlignmentType.CENTER, ...options });
}

/** A justified paragraph with an indented first line. */
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

/** A rule below a title: `length` mm long, centred in `width` mm. */
export function lineBeneath(length: number, width: number): Paragraph {
  const side = millimetres((width - length) / 2);
  return new Paragraph({
    children: [new TextRun({ text: '', size: 4 })],
    indent: { left: side, right: side },
    spacing: { before: 60, after: 120, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}
