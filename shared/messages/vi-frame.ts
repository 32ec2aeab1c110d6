import { board } from './vi/board.ts';
import { common } from './vi/common.ts';
import { exports } from './vi/exports.ts';
import { problem } from './vi/problem.ts';
import { progress } from './vi/progress.ts';
import { shell } from './vi/shell.ts';
import { status } from './vi/status.ts';

/** The words that every page may need; those of some pages alone come with them. */
export const frame = {
  board,
  common,
  exports,
  problem,
  progress,
  shell,
  status,
} as const;
