import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { ReportContent } from '#shared/contract/reporting/reports.ts';
import {
  dayWords,
  documentNumber,
  printedSections,
  type ReportTable,
  romanNumeral,
} from '#shared/domain/reporting/report.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vietnameseDay, vietnameseMoment } from '../../../files/csv.ts';
import { coreProperties } from '../../../files/docx/core-properties.ts';
import { bodyParagraph, centred, millimetres, paragraph, SIZE } from '../../../files/docx/paragraphs.ts';
import { tableOf } from '../../../files/docx/table.ts';
import { undated } from '../../../files/docx/undated.ts';
import { endOf, headOf } from './head.ts';
import type { StoredReport } from './repository.ts';
import { fill } from './wording.ts';

// Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, top and bottom 20 mm, left 30 mm, right 15 mm.
const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 };

/** Writes a stored report as a Word document in the layout of Nghị định 30/2020/NĐ-CP, always with the same bytes. */
export async function writeDocx(report: StoredReport): Promise<Uint8Array> {
  const { content, madeAt } = report;
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: SIZE.text, language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      sectionOf(report, false, bodyOf(content)),
      ...content.annexes.map((table, index) =>
        sectionOf(report, table.isWide, annexOf(content, table, index + 1)),
      ),
    ],
  });
  const properties = coreProperties(content.header, madeAt);
  return undated(await Packer.toBuffer(document, false, [properties]));
}

function widthOf(isWide: boolean): number {
  return (isWide ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right;
}

// The report and each annex number their pages from 1; their first page shows no number.
function sectionOf(report: StoredReport, isWide: boolean, children: FileChild[]): ISectionOptions {
  const footer = () => new Footer({ children: [footOf(report)] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: millimetres(PAGE.width),
          height: millimetres(PAGE.height),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: millimetres(PAGE.top),
          bottom: millimetres(PAGE.bottom),
          left: millimetres(PAGE.left),
          right: millimetres(PAGE.right),
          header: millimetres(10),
          footer: millimetres(8),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph('')] }),
      default: new Header({ children: [pageNumber()] }),
    },
    footers: { first: footer(), default: footer() },
    children,
  };
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.head })],
  });
}

function footOf({ id, content: { on, knownAt }, contentHash }: StoredReport): Paragraph {
  const { footer } = reportDocument;
  const basis = fill(footer.basis, { on: vietnameseDay(on), knownAt: vietnameseMoment(knownAt), id });
  return centred(`${basis}\n${fill(footer.hash, { hash: contentHash })}`, { size: SIZE.foot });
}

function bodyOf({ header, sections, notes }: ReportContent): FileChild[] {
  const parts = printedSections(sections).flatMap(({ heading, paragraphs, tables }) => [
    ...(heading === undefined ? [] : [sectionHeading(heading)]),
    ...paragraphs.map(bodyParagraph),
    ...tables.flatMap((table) => [
      tableTitle(table.title),
      tableOf(table, widthOf(false)),
      ...legendOf(table),
    ]),
  ]);
  const remarks = notes.map((note) =>
    paragraph(note, { size: SIZE.agency, italics: true }, { spacing: { before: 60 } }),
  );
  return [
    ...headOf(header),
    ...parts,
    ...remarks,
    new Paragraph({ spacing: { before: 120 } }),
    endOf(header),
  ];
}

function annexOf({ header }: ReportContent, table: ReportTable, number: number): FileChild[] {
  const { annex } = reportDocument;
  const attached = {
    ...dayWords(header.datedOn),
    number: documentNumber(header.number),
    agency: header.agency,
  };
  return [
    centred(fill(annex.title, { number: romanNumeral(number) }), { size: SIZE.text, bold: true }),
    centred(table.title.toLocaleUpperCase('vi'), { size: SIZE.head, bold: true }),
    centred(
      fill(annex.attached, attached),
      { size: SIZE.agency, italics: true },
      { spacing: { after: 160 } },
    ),
    tableOf(table, widthOf(table.isWide)),
    ...legendOf(table),
  ];
}

function sectionHeading(heading: string): Paragraph {
  const spacing = { before: 200, after: 80 };
  return paragraph(heading, { size: SIZE.text, bold: true }, { spacing, keepNext: true });
}

function tableTitle(title: string): Paragraph {
  return centred(
    title,
    { size: SIZE.head, bold: true },
    { spacing: { before: 160, after: 80 }, keepNext: true },
  );
}

function legendOf({ legend }: ReportTable): Paragraph[] {
  const spacing = { before: 60 };
  return legend.map((line) => paragraph(line, { size: SIZE.wideTable, italics: true }, { spacing }));
}
