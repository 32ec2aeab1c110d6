import { type AuditVerification, verifyAudit } from '#shared/contract/trust/audit.ts';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { FileChecks } from '../check-file.ts';
import { requestOf, send } from '../line.ts';

/** How many rows each table has. */
export type Rows = Map<string, number>;

/** What is wrong with the record of a running server, seen from beside it and over HTTP. */
export async function faultsOf(address: string, path: string): Promise<string[]> {
  const verified = await send(address, requestOf('quantri', verifyAudit, {}));
  if (verified?.status !== 200) return [`the audit is not verified: ${JSON.stringify(verified)}`];
  const { broken } = verified.body as AuditVerification;
  return [
    ...lookInto(path, (file) => file.faults()),
    ...(broken === null ? [] : [`the audit does not hold: ${JSON.stringify(broken)}`]),
  ];
}

export const rowsIn = (path: string): Rows => lookInto(path, (file) => file.rows());

/** Of the tables that an act adds to: how many of the rows are there. */
export function difference(before: Rows, left: Rows, all: Rows): string {
  const told = [...left].map(([table, count]) => {
    const [from = 0, to = 0] = [before.get(table), all.get(table)];
    return from === to && count === from ? [] : [`${table} ${count - from} of ${to - from}`];
  });
  return told.flat().join(', ');
}

function lookInto<Result>(path: string, look: (file: FileChecks) => Result): Result {
  const file = new FileChecks(dataFolderAt(path).databaseFile);
  try {
    return look(file);
  } finally {
    file.close();
  }
}
