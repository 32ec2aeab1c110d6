import { board } from './vi/board.ts';
import { common } from './vi/common.ts';
import { commune } from './vi/commune.ts';
import { criteria } from './vi/criteria.ts';
import { entries } from './vi/entries.ts';
import { exports } from './vi/exports.ts';
import { metrics } from './vi/metrics.ts';
import { problem } from './vi/problem.ts';
import { progress } from './vi/progress.ts';
import { shell } from './vi/shell.ts';
import { status } from './vi/status.ts';

/** Every word a person reads, in Vietnamese. The other languages have the same keys (a missing one does not compile). */
export const vi = {
  board,
  common,
  commune,
  criteria,
  entries,
  exports,
  metrics,
  problem,
  progress,
  shell,
  status,
} as const;
