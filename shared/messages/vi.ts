import { administration } from './vi/administration.ts';
import { audit } from './vi/audit.ts';
import { commune } from './vi/commune.ts';
import { criteria } from './vi/criteria.ts';
import { entries } from './vi/entries.ts';
import { files } from './vi/files.ts';
import { metrics } from './vi/metrics.ts';
import { session } from './vi/session.ts';
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
  session,
} as const;
