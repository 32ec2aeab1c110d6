import type { TFunction } from 'i18next';
import type { ExportTable } from '#shared/contract/reporting/exports.ts';
import type { Actor } from '#shared/domain/people/permissions.ts';
import { vietnameseDay, vietnameseMoment } from '../../../files/csv.ts';
import { asOfLine, unitLine } from '../../../files/head-lines.ts';
import type { AboutLine, SheetHead } from '../../../files/xlsx.ts';
import type { TableSource } from './table-source.ts';

/** Title of an exported workbook, the lines below it, and its sheet about the file. */
export function sheetHead(
  exported: ExportTable,
  source: TableSource,
  actor: Actor,
  now: Date,
  words: TFunction,
): SheetHead {
  const { set, view, communes, services } = source;
  const title = words(`exports.table.${exported}`);
  const isIllustrative = communes.some((commune) => services.standings.read(commune, set, view).illustrative);
  const { number: document } = set.set.issued;
  return {
    title,
    lines: [
      unitLine(communes, words),
      ...(exported === 'metrics' ? [] : [words('files.head.set', { title: set.set.title, document })]),
      words(`files.head.measure.${exported}`),
      asOfLine(view, now, words),
      ...(isIllustrative ? [words('files.sampleNotice')] : []),
    ],
    about: [[words('files.label.what'), title], ...aboutView(source, actor, now, isIllustrative, words)],
  };
}

function aboutView(
  { set, view }: TableSource,
  actor: Actor,
  now: Date,
  isIllustrative: boolean,
  words: TFunction,
): AboutLine[] {
  const { title, issued, id } = set.set;
  const setLine = { title, document: issued.number, id, revision: set.revision };
  return [
    [words('files.label.set'), words('files.setLine', setLine)],
    [words('files.label.on'), vietnameseDay(view.on)],
    [words('files.label.knownAt'), vietnameseMoment(view.knownAt ?? now.toISOString())],
    [words('files.label.madeAt'), vietnameseMoment(now.toISOString())],
    [words('files.label.madeBy'), actor.name],
    [words('files.label.unchecked'), words('files.uncheckedNotice')],
    ...(isIllustrative ? [[words('files.label.sample'), words('files.sampleNotice')] as const] : []),
  ];
}
