import type { ReportHeader } from '#shared/contract/reporting/reports.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vietnameseDay } from '../../../files/csv.ts';
import type { ReportSource } from './source.ts';
import { fill } from './wording.ts';

const { first, subject } = reportDocument;

/** Head of a new draft: that of the last report without its number. `datedOn` is the day of making it. */
export function firstHeader(
  source: ReportSource,
  last: ReportHeader | undefined,
  datedOn: LocalDate,
): ReportHeader {
  const { view, revision } = source;
  const title = revision.set.title;
  return {
    ...(last === undefined ? headerOf(groupOf(source)) : { ...last, number: symbolOf(last.number) }),
    datedOn,
    subject: fill(subject, { title, on: vietnameseDay(view.on) }),
  };
}

function headerOf(group: string): Omit<ReportHeader, 'datedOn' | 'subject'> {
  return {
    superior: group === '' ? '' : fill(first.superior, { group: withinSentence(group) }),
    agency: first.agency,
    number: first.symbol,
    place: placeIn(group),
    recipients: first.recipients,
    signerTitle: first.signerTitle,
    signerName: '',
  };
}

// The number is assigned at signing; the symbol stays.
function symbolOf(number: string): string {
  return number.replace(/^[^/]*/, '');
}

function groupOf({ communes }: ReportSource): string {
  const groups = [...new Set(communes.map(({ group }) => group))];
  return groups.length === 1 ? (groups[0] ?? '') : '';
}

function placeIn(group: string): string {
  const kind = kindOf(group);
  return kind === undefined ? group : group.slice(kind.length + 1);
}

function withinSentence(group: string): string {
  const kind = kindOf(group);
  return kind === undefined ? group : kind.toLocaleLowerCase('vi') + group.slice(kind.length);
}

function kindOf(group: string): string | undefined {
  return first.kindsOfDistrict.find((word) => group.startsWith(`${word} `));
}
