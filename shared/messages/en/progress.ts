import type { progress as vi } from '../vi/progress.ts';
import type { Wording } from '../wording.ts';

export const progress: Wording<typeof vi> = {
  title: 'Progress over time',
  subtitle: '{{set}} ({{document}}), up to {{on}}.',
  mean: 'Mean',
  meanOver: 'The mean is only over communes that have figures.',
  counted: 'Communes with figures',
  day: 'Day',
  commune: 'Commune',
  met: {
    criteria: 'Criteria met',
    indicators: 'Indicators met',
  },
  measure: {
    label: 'Count',
    criteria: 'Criteria',
    indicators: 'Indicators',
  },
  step: {
    label: 'By',
    month: 'Month',
    quarter: 'Quarter',
    year: 'Year',
  },
  comparison: {
    criteria: 'Criteria met, the communes compared',
    indicators: 'Indicators met, the communes compared',
  },
  panels: {
    criteria: 'Criteria met, commune by commune',
    indicators: 'Indicators met, commune by commune',
    explain:
      'One panel a commune, all on one scale; the others are the faint lines. In the order of {{on}}, the most first.',
    letters: 'Letters are the events listed under the comparison.',
    first: 'First day with figures',
    firstMet: 'Met on that day',
    last: 'Met on {{on}}',
  },
  missing: 'No figures by {{on}}: {{names}}.',
  changes: {
    criteria: 'Criteria met, and the change',
    indicators: 'Indicators met, and the change',
    since: 'Compared with',
    ends: 'Quick choice',
    on: '{{on}}',
    change: 'Change',
    counted: '(communes: {{communes}})',
    notAlike: 'not compared: other communes have figures on the two days',
    sentence: 'From {{since}} to {{on}}, communes that rose: {{up}}, fell: {{down}}, stayed: {{same}}.',
    missing: 'Not compared, for want of figures: {{names}}.',
  },
  events: {
    title: 'Events on the chart',
    recognition: 'Recognised: {{communes}}',
    forYear: 'for {{year}}',
    noDocument: 'number of the decision not known',
    amendment: '{{document}} amends the criteria set.',
    notIncorporated: 'The amendment is not yet worked into the set on record here.',
    revision: 'The set on record here was corrected.',
    'valid-from': 'The criteria set takes effect ({{document}}).',
    'valid-until': 'Last day of the criteria set ({{document}}).',
  },
  change: {
    up: 'rose from {{from}} to {{to}}',
    down: 'fell from {{from}} to {{to}}',
    same: 'stayed at {{to}}',
  },
  sentence: {
    commune: 'From {{from}} to {{to}}, {{name}}: criteria met {{criteria}}; indicators met {{indicators}}.',
    communeOneDay:
      '{{name}} has figures on {{on}} only: {{criteria}} criteria and {{indicators}} indicators met.',
    mean: {
      criteria: 'From {{from}} to {{to}}, the mean number of criteria met per commune {{change}}.',
      indicators: 'From {{from}} to {{to}}, the mean number of indicators met per commune {{change}}.',
    },
    meanOneDay: {
      criteria: 'There are figures on {{on}} only: a mean of {{mean}} criteria met per commune.',
      indicators: 'There are figures on {{on}} only: a mean of {{mean}} indicators met per commune.',
    },
    most: {
      criteria: 'Largest gain: {{names}} ({{gain}} more criteria).',
      indicators: 'Largest gain: {{names}} ({{gain}} more indicators).',
    },
  },
  empty: 'There are no figures by this day to draw progress from.',
  emptyDetail: 'Choose a later day, or another criteria set.',
  noCommune: 'There is no commune on record on {{on}}',
};
