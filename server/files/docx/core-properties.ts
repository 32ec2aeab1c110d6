import type { ReportHeader } from '#shared/contract/reporting/reports.ts';
import type { Instant } from '#shared/domain/values/local-date.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { printable } from './paragraphs.ts';

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Core properties of the document. Written here because the library would use the current time, and the same report would
 * not give the same bytes twice.
 */
export function coreProperties(header: ReportHeader, madeAt: Instant): { path: string; data: string } {
  const title = `${reportDocument.head.kind} – ${header.subject}`;
  const moment = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${madeAt.slice(0, 19)}Z</dcterms:${name}>`;
  const data = `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(header.agency)}</dc:creator>${moment('created')}${moment('modified')}</cp:coreProperties>`;
  return { path: 'docProps/core.xml', data };
}

function escaped(text: string): string {
  return printable(text).replaceAll(/[&<>]/g, (sign) => MARKUP[sign] ?? sign);
}
