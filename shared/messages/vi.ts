import { problem } from './vi/problem.ts';
import { status } from './vi/status.ts';

/** Every word a person reads, in Vietnamese. The other languages have the same keys (a missing one does not compile). */
export const vi = { problem, status } as const;
