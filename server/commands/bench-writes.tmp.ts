import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '../features/accounts/password-rules.ts';
import { compare, type Side } from './bench/load.ts';
import { startProcess } from './bench/process-under-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'b-'));
const product = await startProcess('./product.ts', [join(folder, 'sample'), 'with-sample']);
const a = await fetch(product.address + '/api/session', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ username: 'dieuphoi', password: DEMO_PASSWORD }),
});
const cookie = a.headers
  .getSetCookie()
  .map((l) => l.split(';')[0])
  .join('; ');
const headers = { cookie };
const S = '/api/communes/06901/standing?set=nang-cao-2021-2025&on=2024-01-24';
const st = await fetch(product.address + S, { headers });
const etag = st.headers.get('etag') ?? '';
const standing: any = await st.json();
const bare = await startProcess('./bare.ts', [folder]);
const gen = () => {
  const cells = standing.criteria.flatMap((c: any) =>
    c.indicators.map((i: any) => ({ code: i.code, value: i.value, last: i.entry?.id ?? null })),
  );
  let turn = 0;
  const nextEntry = () => {
    const cell = cells[turn++ % cells.length];
    const replaces = cell.last;
    cell.last = crypto.randomUUID();
    return JSON.stringify({
      id: cell.last,
      set: 'nang-cao-2021-2025',
      indicator: cell.code,
      effectiveOn: '2024-01-24',
      value: cell.value,
      judgement: cell.value === null ? 'not-met' : null,
      reason: 'x',
      note: 'Số liệu của BHXH huyện',
      replaces,
    });
  };
  return nextEntry;
};
const which = process.argv[2] ?? 'all';
const r = (n: string, m: any) =>
  console.log(
    n,
    m.ours.requestsPerSecond,
    m.bare.requestsPerSecond,
    (m.ours.requestsPerSecond / m.bare.requestsPerSecond).toFixed(3),
  );
try {
  if (which !== 'write')
    r(
      '304',
      await compare(
        { url: product.address + S, headers: { ...headers, 'if-none-match': etag }, status: 304 },
        { url: bare.address + '/304', status: 304 },
      ),
    );
  if (which !== '304')
    r(
      'write',
      await compare(
        { url: product.address + '/api/communes/06901/entries', headers, body: gen(), status: 201 } as Side,
        { url: bare.address + '/insert', body: gen(), status: 201 },
      ),
    );
} finally {
  await product.stop();
  await bare.stop();
  rmSync(folder, { recursive: true });
}
