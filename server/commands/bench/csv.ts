import { spawnSync } from 'node:child_process';
import { median } from './load.ts';
import type { ProcessUnderTest } from './process-under-test.ts';

const ROUNDS = 3;

// The same rows and columns as /api/exports/entries.csv.
const SAME_ROWS = `SELECT seq, entry.id, commune_id, commune.name, set_id, revision, indicator, effective_on, value, judgement,
  reason, note, replaces, origin, recorded_at, author, illustrative
  FROM entry JOIN commune ON commune.id = entry.commune_id
  WHERE entry.set_id = 'nang-cao-2021-2025' AND effective_on <= '2099-12-31' ORDER BY seq`;

/** Writing the record as CSV: ours over HTTP, and the sqlite3 command into a pipe. Times in seconds. */
export interface CsvComparison {
  seconds: number;
  firstByte: number;
  megabytes: number;
  peakMemory: number;
  /** Undefined where the sqlite3 command is not installed. */
  sqlite3Seconds: number | undefined;
}

/** Both in turn, three times each; the medians. */
export async function compareCsv(
  server: ProcessUnderTest,
  cookie: string,
  copy: string,
): Promise<CsvComparison> {
  const ours: { seconds: number; firstByte: number; bytes: number }[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(
      await download(
        `${server.address}/api/exports/entries.csv?set=nang-cao-2021-2025&on=2099-12-31`,
        cookie,
      ),
    );
    const seconds = timeSqlite3(copy);
    if (seconds !== undefined) theirs.push(seconds);
  }
  return {
    seconds: median(ours.map((one) => one.seconds)),
    firstByte: median(ours.map((one) => one.firstByte)),
    megabytes: (ours[0]?.bytes ?? 0) / 1e6,
    peakMemory: await server.peakMemory(),
    sqlite3Seconds: theirs.length > 0 ? median(theirs) : undefined,
  };
}

async function download(url: string, cookie: string) {
  const start = performance.now();
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity', cookie } });
  let firstByte: number | undefined;
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    firstByte ??= performance.now() - start;
    bytes += chunk.length;
  }
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return { seconds: (performance.now() - start) / 1000, firstByte: (firstByte ?? Number.NaN) / 1000, bytes };
}

function timeSqlite3(file: string): number | undefined {
  const start = performance.now();
  const { status } = spawnSync('sh', [
    '-c',
    `sqlite3 -csv -header "$0" "$1" | cat > /dev/null`,
    file,
    SAME_ROWS,
  ]);
  const isThere = spawnSync('sqlite3', ['--version']).status === 0;
  return status === 0 && isThere ? (performance.now() - start) / 1000 : undefined;
}
