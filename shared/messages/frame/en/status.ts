import type { Wording } from '../../wording.ts';
import type { status as vi } from '../vi/status.ts';

export const status: Wording<typeof vi> = {
  indicator: {
    met: 'Met',
    'met-low': 'Met, still low',
    'nearly-met': 'Nearly met',
    'not-met': 'Not met',
    'not-applicable': 'Not applicable',
    'not-assessed': 'Not assessed',
  },
  criterion: { met: 'Met', 'not-met': 'Not met', 'not-assessed': 'Not enough data' },
  yes: 'Yes',
  no: 'No',
};
