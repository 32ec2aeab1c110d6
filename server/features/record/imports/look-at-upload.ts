import type { FileLook, SheetLook } from '#shared/contract/record/imports.ts';
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
  return { ...end.form, sheets: end.sheets.map((sheet) => withMemory(database.query, sheet)) };
}

/** @throws Refusal `unreadable-file` */
function refuseUnreadable(error: unknown): never {
  if (!(error instanceof Unreadable)) throw error;
  throw new Refusal('unreadable-file', {
    detail: { key: `file.${error.fault}`, at: error.at },
    cause: error.cause,
  });
}

function withMemory(tx: Transaction, seen: SeenSheet): SheetLook {
  const remembered = SheetMapping.safeParse(findImportTemplate(tx, seen.fingerprint)?.mapping).data;
  const isRemembered = remembered?.columns.length === seen.mapping.columns.length;
  const mapping =
    isRemembered && remembered !== undefined
      ? { ...seen.mapping, firstRow: remembered.firstRow, columns: remembered.columns }
      : seen.mapping;
  const reasons = isRemembered ? mapping.columns.map(() => 'remembered' as const) : seen.reasons;
  const isReadable = findMappingFault(mapping) === undefined;
  return { ...seen, mapping, reasons, isRemembered, isReadable };
}
