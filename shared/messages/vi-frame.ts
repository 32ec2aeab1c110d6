import { board } from './frame/vi/board.ts';
import { common } from './frame/vi/common.ts';
import { exports } from './frame/vi/exports.ts';
import { problem } from './frame/vi/problem.ts';
import { progress } from './frame/vi/progress.ts';
import { shell } from './frame/vi/shell.ts';
import { status } from './frame/vi/status.ts';

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
