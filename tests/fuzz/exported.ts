import { parse } from 'csv-parse/sync';
import { faultsOfDocx } from '../support/files/docx.ts';
import { RUNS } from '../support/files/exported-notes.ts';
import { unzip } from '../support/files/exports.ts';
import type { FuzzOperation } from './document.ts';
import { requestOf } from './requests.ts';
import type { World } from './world.ts';

const isNumber = (cell: string) => /^-?\d+([.,]\d+)?$/.test(cell);

/** Faults of a downloaded file: cells that a spreadsheet would run, or a broken format. */
export function faultsOfFile(type: string, bytes: Buffer): string[] {
  if (type.startsWith('text/csv')) return faultsOfCsv(bytes.toString('utf8'));
  if (type.includes('wordprocessingml')) return faultsOfDocx(bytes).map(String);
  if (type.includes('spreadsheetml')) return faultsOfWorkbook(bytes);
  if (type.includes('zip')) return faultsOfPackage(bytes);
  return [];
}

function faultsOfCsv(text: string): string[] {
  const delimiter = /^\ufeff?[^\r]*;/.test(text) ? ';' : ',';
  const lines: string[][] = parse(text, { bom: true, delimiter, record_delimiter: '\r\n' });
  return lines
    .flat()
    .filter((cell) => RUNS.test(cell) && !isNumber(cell))
    .map((cell) => `a cell that a spreadsheet runs: ${JSON.stringify(cell)}`);
}

function faultsOfWorkbook(bytes: Buffer): string[] {
  const sheets = Object.entries(unzip(bytes)).filter(([path]) => path.startsWith('xl/worksheets/'));
  return sheets.flatMap(([path, xml]) =>
    /<f[ >/]|<hyperlink|t="e"/.test(xml) ? [`${path} has a formula, a link or an error`] : [],
  );
}

function faultsOfPackage(bytes: Buffer): string[] {
  const files = Object.entries(unzip(bytes));
  const described = files.some(([name]) => name === 'datapackage.json') ? [] : ['no datapackage.json'];
  return [...described, ...files.flatMap(([name, text]) => (name.endsWith('.csv') ? faultsOfCsv(text) : []))];
}

/** Downloads every file after all writes and checks its content; returns the number of files. */
export async function playExports(world: World): Promise<number> {
  let files = 0;
  for (const operation of world.operations.filter(isFile)) {
    for (const input of inputsOfFile(world, operation)) {
      const request = requestOf(operation, input, 'after all writes');
      const answer = await world.send(request, 'dieuphoi');
      if (answer === undefined || answer.status !== 200) continue;
      files += 1;
      for (const fault of faultsOfFile(String(answer.headers['content-type']), answer.body))
        world.figures.fault(request, 'dieuphoi', fault);
    }
  }
  return files;
}

function isFile({ method, answers }: FuzzOperation): boolean {
  return (
    method === 'GET' && (answers['200'] ?? []).some((type) => !/json|event-stream|octet-stream/.test(type))
  );
}

const SETS = ['nang-cao-2021-2025', 'ntm-2021-2025'];

function* inputsOfFile({ known }: World, { path }: FuzzOperation) {
  if (path.includes('{reportId}')) {
    for (const reportId of known.under('reportId')) yield { params: { reportId }, query: {} };
    return;
  }
  const tables = path.includes('{table}') ? ['standings', 'indicators', 'entries', 'metrics', 'board'] : [''];
  const formats = path.includes('{format}') ? ['csv', 'xlsx'] : [''];
  for (const set of SETS) {
    for (const table of tables) {
      for (const format of formats) {
        for (const profile of format === 'csv' ? ['rfc4180', 'excel-vi'] : [undefined]) {
          const query = { ...(!path.includes('audit') && { set }), ...(profile && { profile }) };
          yield { params: { table, format }, query };
        }
      }
    }
  }
}
