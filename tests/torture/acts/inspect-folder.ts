import { type AuditVerification, verifyAudit } from '#shared/contract/trust/audit.ts';
import { dataFolderAt } from '../../../server/database/data-folder.ts';
import { FileChecks } from '../check-file.ts';
import { requestOf, send } from '../request.ts';

export type Rows = Map<string, number>;

/** Faults of the record of a running server, found in its file and over HTTP. */
export async function faultsOf(address: string, path: string): Promise<string[]> {
  const verified = await send(address, requestOf('quantri', verifyAudit, {}));
  if (verified?.status !== 200) return [`the audit is not verified: ${JSON.stringify(verified)}`];
  const { broken } = verified.body as AuditVerification;
  return [
    ...lookInto(path, (file) => file.faults()),
    ...(broken === null ? [] : [`the audit chain is broken: ${JSON.stringify(broken)}`]),
  ];
}

export const rowsIn = (path: string): Rows => lookInto(path, (file) => file.rows());

/** Describes how many of the rows of an act are recorded, by table. */
export function difference(before: Rows, left: Rows, all: Rows): string {
  const parts = [...left].map(([table, count]) => {
    const [from = 0, to = 0] = [before.get(table), all.get(table)];
    return from === to && count === from ? [] : [`${table} ${count - from} of ${to - from}`];
  });
  return parts.flat().join(', ');
}

function lookInto<Result>(path: string, look: (file: FileChecks) => Result): Result {
  const file = new FileChecks(dataFolderAt(path).databaseFile);
  try {
    return look(file);
  } finally {
    file.close();
  }
}
