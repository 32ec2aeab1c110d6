import { administration } from './en/administration.ts';
import { audit } from './en/audit.ts';
import { board } from './en/board.ts';
import { common } from './en/common.ts';
import { commune } from './en/commune.ts';
import { criteria } from './en/criteria.ts';
import { difference } from './en/difference.ts';
import { entries } from './en/entries.ts';
import { exports } from './en/exports.ts';
import { files } from './en/files.ts';
import { grid } from './en/grid.ts';
import { imports } from './en/imports.ts';
import { indicators } from './en/indicators.ts';
import { metrics } from './en/metrics.ts';
import { presentation } from './en/presentation.ts';
import { problem } from './en/problem.ts';
import { progress } from './en/progress.ts';
import { reports } from './en/reports.ts';
import { session } from './en/session.ts';
import { sets } from './en/sets.ts';
import { shell } from './en/shell.ts';
import { status } from './en/status.ts';
import { system } from './en/system.ts';
import { targets } from './en/targets.ts';
import { way } from './en/way.ts';
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
  difference,
  grid,
  imports,
  indicators,
  presentation,
  reports,
  way,
  session,
  sets,
  system,
  targets,
  shell,
  status,
};
