import { board } from './frame/en/board.ts';
import { common } from './frame/en/common.ts';
import { exports } from './frame/en/exports.ts';
import { problem } from './frame/en/problem.ts';
import { progress } from './frame/en/progress.ts';
import { shell } from './frame/en/shell.ts';
import { status } from './frame/en/status.ts';
import { administration } from './people/en/administration.ts';
import { session } from './people/en/session.ts';
import { annulments } from './record/en/annulments.ts';
import { entries } from './record/en/entries.ts';
import { grid } from './record/en/grid.ts';
import { imports } from './record/en/imports.ts';
import { judging } from './record/en/judging.ts';
import { metrics } from './record/en/metrics.ts';
import { files } from './reporting/en/files.ts';
import { presentation } from './reporting/en/presentation.ts';
import { reports } from './reporting/en/reports.ts';
import { roadmap } from './roadmap/en/roadmap.ts';
import { criteria } from './sets/en/criteria.ts';
import { sets } from './sets/en/sets.ts';
import { targets } from './sets/en/targets.ts';
import { changes } from './standing/en/changes.ts';
import { commune } from './standing/en/commune.ts';
import { indicators } from './standing/en/indicators.ts';
import { audit } from './trust/en/audit.ts';
import { system } from './trust/en/system.ts';
import type { vi } from './vi.ts';
import type { Wording } from './wording.ts';

/** Every word a person reads, in English. */
export const en: Wording<typeof vi> = {
  administration,
  annulments,
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
  changes,
  grid,
  imports,
  indicators,
  judging,
  presentation,
  reports,
  roadmap,
  session,
  sets,
  system,
  targets,
  shell,
  status,
};
