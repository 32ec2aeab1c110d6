import type { difference as vi } from '../vi/difference.ts';
import type { Wording } from '../wording.ts';

export const difference: Wording<typeof vi> = {
  title: 'What changed between two days',
  ofCommune: 'What changed in {{name}} commune',
  subtitle: 'From {{from}} to {{to}}, by criteria set {{set}}.',
  allCommunes: 'See all communes',
  since: 'Compared with',
  endOf: {
    month: 'End of last month',
    quarter: 'End of last quarter',
    year: 'End of last year',
  },
  totals: 'Changes by commune',
  changed: 'Indicators that changed',
  corrected: 'Figures of {{from}} that were corrected or recorded after that day',
  sentence: {
    gained: { some: 'Newly met: {{number}} ({{names}}).', none: 'No indicator is newly met.' },
    lost: {
      some: 'No longer met: {{number}} ({{names}}).',
      none: 'No indicator that was met is met no longer.',
    },
  },
  criteria: {
    gained: 'Criteria now met: {{numbers}}.',
    lost: 'Criteria no longer met: {{numbers}}.',
  },
  column: {
    commune: 'Commune',
    criteria: 'Criteria met',
    indicators: 'Indicators met',
    gained: 'Newly met',
    lost: 'No longer met',
    corrections: 'Corrected or late',
    indicator: 'Indicator',
    kind: 'Change',
    before: 'Before',
    after: 'After',
  },
  kind: {
    gained: 'newly met',
    lost: 'no longer met',
    changed: 'another figure or status',
    corrected: 'corrected',
    late: 'recorded late',
  },
  others: 'See {{number}} other changes: figures that changed nothing else, corrections, late ones',
  none: 'Nothing changed between these two days',
  noneDetail: 'Choose an earlier day to compare with.',
  method:
    'Corrected or late: figures that held by the first day and were recorded after that day had ended; Before is what was known then, After what is known now. Choose a commune to see each indicator, also figures that changed nothing else.',
};
