import type { progress as vi } from '../vi/progress.ts';
import type { Wording } from '../wording.ts';

export const progress: Wording<typeof vi> = {
  title: 'Progress over time',
  board: 'Criteria met over time',
  mean: 'Mean',
  day: 'Day',
  criteriaMet: 'Criteria met',
  indicatorsMet: 'Indicators met',
  choose: 'Choose communes to highlight',
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  recognised: 'Recognised {{on}}',
  change: {
    up: 'rose from {{from}} to {{to}}',
    down: 'fell from {{from}} to {{to}}',
    same: 'stayed at {{to}}',
  },
  sentence: {
    commune: 'From {{from}} to {{to}}, {{name}}: criteria met {{criteria}}; indicators met {{indicators}}.',
    communeOneDay:
      '{{name}} has figures on {{on}} only: {{criteria}} criteria and {{indicators}} indicators met.',
    mean: 'From {{from}} to {{to}}, the mean number of criteria met per commune {{change}}.',
    meanOneDay: 'There are figures on {{on}} only: a mean of {{mean}} criteria met per commune.',
    most: 'Largest gain: {{names}} ({{gain}} more criteria).',
  },
  chartMissing: 'The chart could not be loaded. Choose “Show table”, or reload the page.',
  empty: 'There are no figures by this day to draw progress from.',
};
