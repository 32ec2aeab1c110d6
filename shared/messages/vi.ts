import { common } from './vi/common.ts';
import { exports } from './vi/exports.ts';
import { metrics } from './vi/metrics.ts';
import { problem } from './vi/problem.ts';
import { shell } from './vi/shell.ts';
import { status } from './vi/status.ts';

/** Every word a person reads, in Vietnamese. The other languages have the same keys (a missing one does not compile). */
export const vi = { common, exports, metrics, problem, shell, status } as const;
