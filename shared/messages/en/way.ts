import type { way as vi } from '../vi/way.ts';
import type { Wording } from '../wording.ts';

export const way: Wording<typeof vi> = {
  title: 'Gaps and the way ahead',
};
