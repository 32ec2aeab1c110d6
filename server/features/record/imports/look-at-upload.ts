import type { FileLook, SheetLook } from '#shared/contract/record/imports.ts';
import { ABOUT_MARK, markBy, sumOfMarks } from '#shared/domain/record/import/layout/decimal-mark.ts';
import { leftUnread } from '#shared/domain/record/import/layout/open-questions.ts';
import { findMappingFault, SheetMapping } from '#shared/domain/record/import/mapping.ts';
import type { Transaction } from '../../../database/open.ts';
import { figureDays } from '../../../figure-days.ts';
import { Refusal } from '../../../http/refusal.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import type { SeenSheet } from './reading/process-messages.ts';
import type { Readings } from './reading/readings.ts';
import { Unreadable } from './reading/unreadable.ts';
import { findImportTemplate } from './repository.ts';
import { readingContext } from './start-import.ts';

/** An uploaded file to look at, and who does; the signal ends the reading. */
interface Look {
  hash: string;
  set: string;
  person: string;
  signal: AbortSignal;
}

/**
 * Returns the sheets of an uploaded file with a mapping each: the remembered one if the headings are the same, otherwise a guess.
 * @throws Refusal
 */
export async function lookAtUpload(
  services: Services,
  readings: Readings,
  { hash, set: setId, person, signal }: Look,
): Promise<FileLook> {
  const { database, uploads, now } = services;
  if (!uploads.has(hash)) throw new Refusal('unknown-file');
  const revision = requireSet(database.query, { set: setId });
  const context = readingContext(database.query, revision, figureDays(services, now()), {
    day: null,
    decimalMark: 'comma',
  });
  const task = { task: 'look', path: uploads.pathOf(hash), context } as const;
  const end = await readings.read(person, task, { signal }).catch(refuseUnreadable);
  if (end.is !== 'seen') throw new Error('the process returned no sheets');
  const sheets = end.sheets.map((sheet) => withMemory(database.query, sheet));
  return { ...end.form, ...readMark(end.form.csv?.delimiter, sheets) };
}

// One decimal mark for the whole file, by all its numbers; sheets with numbers that may be read either way ask if it is not sure.
function readMark(
  delimiter: string | undefined,
  sheets: readonly SheetLook[],
): Pick<FileLook, 'decimalMark' | 'sheets'> {
  const marks = sumOfMarks(sheets.map((sheet) => sheet.marks));
  const isUnsure =
    markBy(marks) === undefined || (marks.comma === 0 && marks.point === 0 && delimiter === ',');
  const decimalMark = markBy(marks) ?? 'comma';
  return {
    decimalMark,
    sheets: sheets.map((sheet) =>
      isUnsure && sheet.marks.either > 0 ? { ...sheet, questions: [...sheet.questions, ABOUT_MARK] } : sheet,
    ),
  };
}

/** @throws Refusal `unreadable-file` */
function refuseUnreadable(error: unknown): never {
  if (!(error instanceof Unreadable)) throw error;
  throw new Refusal('unreadable-file', {
    detail: { key: `file.${error.fault}`, at: error.at },
    fileFault: error.fault,
    cause: error.cause,
  });
}

function withMemory(tx: Transaction, seen: SeenSheet): SheetLook {
  const remembered = SheetMapping.safeParse(findImportTemplate(tx, seen.fingerprint)?.mapping).data;
  const isRemembered = remembered?.columns.length === seen.mapping.columns.length;
  const mapping =
    isRemembered && remembered !== undefined ? rememberedMapping(seen.mapping, remembered) : seen.mapping;
  const reasons = isRemembered ? mapping.columns.map(() => 'remembered' as const) : seen.reasons;
  const isReadable = !seen.isHidden && findMappingFault(mapping) === undefined;
  const notRead = isRemembered ? leftUnread({ ...seen, guessed: seen.mapping }, mapping, []) : seen.notRead;
  return { ...seen, mapping, notRead, reasons, isRemembered, isReadable };
}

// The commune and the day are those of this sheet, not of last month's.
function rememberedMapping(seen: SheetMapping, remembered: SheetMapping): SheetMapping {
  const { sheet, communeId, communeOthers, day } = seen;
  return { ...remembered, sheet, communeId, communeOthers, day };
}
