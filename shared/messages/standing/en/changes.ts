import type { Wording } from '../../wording.ts';
import type { changes as vi } from '../vi/changes.ts';

export const changes: Wording<typeof vi> = {
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
  corrected: 'Figures of {{from}} that were corrected, annulled or recorded after that day',
  sentence: {
    gained: { some: 'Newly met: {{number}} ({{names}}).', none: 'No indicator is newly met.' },
    lost: {
      some: 'No longer met: {{number}} ({{names}}).',
      none: 'All indicators that were met are still met.',
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
    corrections: 'Corrected or added later',
    indicator: 'Indicator',
    kind: 'Change',
    before: 'Before',
    after: 'After',
  },
  kind: {
    gained: 'newly met',
    lost: 'no longer met',
    changed: 'new figure or status',
    corrected: 'corrected',
    late: 'added later',
    annulled: 'annulled',
  },
  others: 'See {{number}} other changes: a new figure or status, corrections, figures added later',
  none: 'Nothing changed between these two days',
  noneDetail: 'Choose an earlier day to compare with.',
  method:
    'Corrected or added later: figures of the first day or earlier that were recorded after that day. For these, “Before” is what was recorded by the end of the first day, “After” what is recorded now. Choose a commune to see each indicator, including figures that changed without changing a status.',
};
