import type { DistrictChange } from '#shared/domain/standing/change-since.ts';
import { reportDocument } from '#shared/messages/reporting/vi/report-document.ts';
import { vietnameseDay } from '../../../files/csv.ts';
import type { ReportFindings } from './report-findings.ts';
import { hasEntries, type ReportSource } from './source.ts';
import { fill } from './wording.ts';

const words = reportDocument.results;

/** The change of the mean, to follow the mean of the report; empty if the means of both days are not of the same communes. */
export function meanChange(findings: ReportFindings): string {
  const { change } = findings;
  if (change === undefined || !isOfAll(findings)) return '';
  return fill(words.meanSince, { change: changeText(change), from: dayOf(findings) });
}

/** The change of the communes with figures on both days, if others are in one of the means: a sentence that names them. */
export function meanOfSome(findings: ReportFindings): string | false {
  const { change, source } = findings;
  if (change === undefined || isOfAll(findings)) return false;
  const compared = source.communes.filter(({ before, after }) => hasEntries(before) && hasEntries(after));
  return fill(words.meanOfSome, {
    communes: change.communes,
    names: namesOfCompared(
      source,
      compared.map(({ name }) => name),
    ),
    before: change.meanBefore,
    after: change.meanAfter,
    from: dayOf(findings),
    on: vietnameseDay(source.view.on),
    change: changeText(change),
  });
}

// Of many communes, those that are left out are named instead.
const NAMED = 10;

function namesOfCompared({ communes, formerCommunes }: ReportSource, compared: readonly string[]): string {
  if (compared.length <= NAMED) return compared.join(', ');
  const leftOut = communes
    .filter(({ before, after }) => hasEntries(before) !== hasEntries(after))
    .map(({ name }) => name);
  return fill(words.without, { names: [...leftOut, ...formerCommunes].join(', ') });
}

function isOfAll({ source: { communes, formerCommunes } }: ReportFindings): boolean {
  const isSame = communes.every(({ before, after }) => hasEntries(before) === hasEntries(after));
  return isSame && formerCommunes.length === 0;
}

// The change is the difference of the means as printed. If it is too small to show there, the sum of the changes is printed.
function changeText({ mean, criteria }: DistrictChange): string {
  if (criteria === 0) return words.same;
  const isUp = criteria > 0;
  if (mean === 0) return fill(isUp ? words.sumUp : words.sumDown, { by: Math.abs(criteria) });
  return fill(isUp ? words.up : words.down, { by: Math.abs(mean) });
}

function dayOf({ source }: ReportFindings): string {
  return vietnameseDay(source.view.from);
}
