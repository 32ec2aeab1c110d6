import type { difference as vi } from '../vi/difference.ts';
import type { Wording } from '../wording.ts';

export const difference: Wording<typeof vi> = {
  title: 'What changed between two days',
};
