import type { indicators as vi } from '../vi/indicators.ts';
import type { Wording } from '../wording.ts';

export const indicators: Wording<typeof vi> = {
  title: 'Indicators',
};
