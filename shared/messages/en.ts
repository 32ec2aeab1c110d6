import { common } from './en/common.ts';
import { exports } from './en/exports.ts';
import { metrics } from './en/metrics.ts';
import { problem } from './en/problem.ts';
import { shell } from './en/shell.ts';
import { status } from './en/status.ts';
import type { vi } from './vi.ts';
import type { Wording } from './wording.ts';

/** Every word a person reads, in English. */
export const en: Wording<typeof vi> = { common, exports, metrics, problem, shell, status };
