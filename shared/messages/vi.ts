import { administration } from './people/vi/administration.ts';
import { session } from './people/vi/session.ts';
import { annulments } from './record/vi/annulments.ts';
import { entries } from './record/vi/entries.ts';
import { grid } from './record/vi/grid.ts';
import { imports } from './record/vi/imports.ts';
import { judging } from './record/vi/judging.ts';
import { metrics } from './record/vi/metrics.ts';
import { files } from './reporting/vi/files.ts';
import { presentation } from './reporting/vi/presentation.ts';
import { reports } from './reporting/vi/reports.ts';
import { roadmap } from './roadmap/vi/roadmap.ts';
import { criteria } from './sets/vi/criteria.ts';
import { sets } from './sets/vi/sets.ts';
import { targets } from './sets/vi/targets.ts';
import { changes } from './standing/vi/changes.ts';
import { commune } from './standing/vi/commune.ts';
import { indicators } from './standing/vi/indicators.ts';
import { audit } from './trust/vi/audit.ts';
import { system } from './trust/vi/system.ts';
import { frame } from './vi-frame.ts';

/** Every word a person reads, in Vietnamese. The other languages have the same keys (a missing one does not compile). */
export const vi = {
  ...frame,
  files,
  administration,
  annulments,
  audit,
  commune,
  criteria,
  entries,
  metrics,
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
} as const;
