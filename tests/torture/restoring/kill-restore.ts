import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DataFolder } from '../../../server/database/data-folder.ts';
import { ROOT } from '../../project/root.ts';
import type { Random } from '../random.ts';
import { findOrInstallStrace } from '../strace.ts';

// A restore renames its journal, the log, its index, the database, the copy, and at the end the notes.
const RENAMES = 7;
const LONGEST = 1500; // ms

/** Kills a restore of the latest backup at one of its renames, or at any time without strace; whether it was killed. */
export async function killRestore({ path }: DataFolder, random: Random): Promise<boolean> {
  const command = [process.execPath, join(ROOT, 'server/commands/restore.ts'), 'latest'];
  const nth = 1 + random.below(RENAMES);
  const trace = ['-D', '-f', '-o', '/dev/null', '-e', `inject=rename:signal=SIGKILL:when=${nth}`];
  const canTrace = findOrInstallStrace();
  const [program = '', ...words] = canTrace ? ['strace', ...trace, ...command] : command;
  const env = { PATH: process.env['PATH'] ?? '', DATA_DIR: path };
  const child = spawn(program, words, { env, stdio: 'ignore' });
  const timer = canTrace ? undefined : setTimeout(() => child.kill('SIGKILL'), random.below(LONGEST));
  const [, signal] = await once(child, 'exit');
  clearTimeout(timer);
  return signal === 'SIGKILL';
}
