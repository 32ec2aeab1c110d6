import type { reports as vi } from '../vi/reports.ts';
import type { Wording } from '../wording.ts';

export const reports: Wording<typeof vi> = {
  title: 'Reports',
};
