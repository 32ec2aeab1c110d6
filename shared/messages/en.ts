import { problem } from './en/problem.ts';
import { status } from './en/status.ts';
import type { vi } from './vi.ts';
import type { Wording } from './wording.ts';

/** Every word a person reads, in English. */
export const en: Wording<typeof vi> = { problem, status };
