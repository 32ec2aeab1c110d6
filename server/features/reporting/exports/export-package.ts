import type * as z from 'zod';
import { ExportTable, type exportPackage, ZIP_TYPE } from '#shared/contract/reporting/exports.ts';
import { writeCsv } from '../../../files/csv.ts';
import type { Table } from '../../../files/table.ts';
import { writeZip, type ZipContent } from '../../../files/zip.ts';
import { FileAnswer } from '../../../http/answer.ts';
import { wordsIn } from '../../../http/words.ts';
import type { Services } from '../../../services.ts';
import { requireSet } from '../../sets/criteria-sets/require-set.ts';
import { viewOf } from '../../standing/standings/view.ts';
import { csvNameOf, dataPackage } from './data-package.ts';
import { exportedTable } from './exported-tables.ts';

type Query = z.output<typeof exportPackage.query>;

/** All tables as CSV for programs in one ZIP, with `datapackage.json` that describes them. @throws Refusal */
export function packageOf(services: Services, { language, commune, ...query }: Query): FileAnswer {
  const now = services.now();
  const view = viewOf(query, now);
  const set = requireSet(services.database.query, query);
  const words = wordsIn(language);
  // All at once: what is recorded while the file is sent is in none of them.
  const tables = new Map<ExportTable, Table>(
    ExportTable.options.map((name) => [name, exportedTable(name, services, { set, view, commune }).table]),
  );
  const description = JSON.stringify(dataPackage(tables, { set, view }, now, words), undefined, 2);
  const files: ZipContent[] = [
    { name: 'datapackage.json', content: only(Buffer.from(`${description}\n`)) },
    // Without a byte order mark, which readers of packages take for a part of the first name.
    ...[...tables].map(([name, table]) => ({
      name: csvNameOf(name),
      content: writeCsv(table, 'rfc4180', words, ''),
    })),
  ];
  const fileName = ['ntm', commune, set.set.id, view.on].filter(Boolean).join('_');
  return new FileAnswer(`${fileName}.zip`, ZIP_TYPE, writeZip(files, now));
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
