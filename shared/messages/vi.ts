import { administration } from './vi/administration.ts';
import { audit } from './vi/audit.ts';
import { commune } from './vi/commune.ts';
import { criteria } from './vi/criteria.ts';
import { difference } from './vi/difference.ts';
import { entries } from './vi/entries.ts';
import { files } from './vi/files.ts';
import { grid } from './vi/grid.ts';
import { imports } from './vi/imports.ts';
import { indicators } from './vi/indicators.ts';
import { metrics } from './vi/metrics.ts';
import { presentation } from './vi/presentation.ts';
import { reports } from './vi/reports.ts';
import { session } from './vi/session.ts';
import { sets } from './vi/sets.ts';
import { system } from './vi/system.ts';
import { targets } from './vi/targets.ts';
import { way } from './vi/way.ts';
import { frame } from './vi-frame.ts';

/** Every word a person reads, in Vietnamese. The other languages have the same keys (a missing one does not compile). */
export const vi = {
  ...frame,
  files,
  administration,
  audit,
  commune,
  criteria,
  entries,
  metrics,
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
} as const;
