import { spawnSync } from 'node:child_process';
import type { Caller } from './caller.ts';
import { median } from './load.ts';
import type { ProcessUnderTest } from './process-under-test.ts';

// Same rows and columns as /api/exports/entries.csv.
const SAME_ROWS = `SELECT entry.seq, entry.id, entry.commune_id, commune.name, set_id, revision, indicator, effective_on, value,
  judgement, entry.reason, note, replaces, entry.origin, entry.recorded_at, entry.author, illustrative,
  annulment.recorded_at, annulment.author, annulment.reason
  FROM entry JOIN commune ON commune.id = entry.commune_id
  LEFT JOIN annulment ON annulment.kind = 'annul' AND annulment.seq =
    (SELECT act.seq FROM annulment AS act WHERE act.entry = entry.seq ORDER BY act.seq DESC LIMIT 1)
  WHERE entry.set_id = 'nang-cao-2021-2025' AND effective_on <= '2099-12-31' ORDER BY entry.seq`;

/** The record as CSV: our export over HTTP against the sqlite3 command writing to a pipe. Times in seconds. */
interface CsvComparison {
  seconds: number;
  firstByte: number;
  megabytes: number;
  /** In MB: idle after signing in, and the peak during the export. */
  memoryBefore: number;
  peakMemory: number;
  /** Undefined if the sqlite3 command is not installed. */
  sqlite3Seconds: number | undefined;
}

/** Runs both alternately and returns the medians. */
export async function compareCsv(
  server: ProcessUnderTest,
  { headers }: Caller,
  copy: string,
  rounds: number,
): Promise<CsvComparison> {
  const memoryBefore = await server.forgetPeak();
  const ours: { seconds: number; firstByte: number; bytes: number }[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(
      await download(
        `${server.address}/api/exports/entries.csv?set=nang-cao-2021-2025&on=2099-12-31`,
        headers,
      ),
    );
    const seconds = timeSqlite3(copy);
    if (seconds !== undefined) theirs.push(seconds);
  }
  return {
    seconds: median(ours.map((one) => one.seconds)),
    firstByte: median(ours.map((one) => one.firstByte)),
    megabytes: (ours[0]?.bytes ?? 0) / 1e6,
    memoryBefore,
    peakMemory: await server.peakMemory(),
    sqlite3Seconds: theirs.length > 0 ? median(theirs) : undefined,
  };
}

async function download(url: string, headers: Caller['headers']) {
  const start = performance.now();
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity', ...headers } });
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
