import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ProcessOrder } from '../../server/features/record/imports/reading/process-messages.ts';
import { ROOT } from '../project/root.ts';
import { READING } from '../support/files/sheets.ts';
import { workbookOf } from '../support/files/workbook.ts';
import { temporaryFolder } from '../support/process/data-folders.ts';

vi.setConfig({ testTimeout: 60_000 });

const PROGRAM = join(ROOT, 'server/features/record/imports/reading/begin-reading-process.ts');

// The thread that watches for the end of the server sees this process as its server, which goes on.
function beginReader(): ChildProcess {
  const child = fork(PROGRAM, [String(process.pid)], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

function look(child: ChildProcess, path: string): void {
  child.send({ is: 'task', task: { task: 'look', path, context: READING } } satisfies ProcessOrder);
}

function workbookIn(folder: string, rows: number): string {
  const path = join(folder, `${rows}.xlsx`);
  const figures = Array.from({ length: rows }, (_, i) => ['06901', '14.1', i % 100, `ghi chú ${i}`]);
  writeFileSync(
    path,
    workbookOf([{ name: 'a', rows: [['Xã', 'Chỉ tiêu', 'Kết quả', 'Ghi chú'], ...figures] }]),
  );
  return path;
}

test('a reading process whose server lets it go ends in the middle of a file, not by failing to answer', async () => {
  const { path } = temporaryFolder();
  const child = beginReader();
  const first = once(child, 'message');
  look(child, workbookIn(path, 10));
  expect((await first)[0]).toMatchObject({ is: 'seen' });

  const ended = once(child, 'exit');
  look(child, workbookIn(path, 150_000)); // takes about two seconds
  await setTimeout(100);
  child.disconnect();
  expect(await ended).toEqual([0, null]);
});
