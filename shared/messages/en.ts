import { administration } from './en/administration.ts';
import { audit } from './en/audit.ts';
import { board } from './en/board.ts';
import { common } from './en/common.ts';
import { commune } from './en/commune.ts';
import { criteria } from './en/criteria.ts';
import { entries } from './en/entries.ts';
import { exports } from './en/exports.ts';
import { files } from './en/files.ts';
import { metrics } from './en/metrics.ts';
import { problem } from './en/problem.ts';
import { progress } from './en/progress.ts';
import { session } from './en/session.ts';
import { shell } from './en/shell.ts';
import { status } from './en/status.ts';
import type { vi } from './vi.ts';
import type { Wording } from './wording.ts';

/** Every word a person reads, in English. */
export const en: Wording<typeof vi> = {
  administration,
  audit,
  board,
  common,
  commune,
  criteria,
  entries,
  exports,
  files,
  metrics,
  problem,
  progress,
  session,
  shell,
  status,
};
