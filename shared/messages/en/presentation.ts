import type { presentation as vi } from '../vi/presentation.ts';
import type { Wording } from '../wording.ts';

export const presentation: Wording<typeof vi> = {
  title: 'Presentation',
};
