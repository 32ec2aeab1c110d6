import type { Wording } from '../../wording.ts';
import type { progress as vi } from '../vi/progress.ts';

export const progress: Wording<typeof vi> = {
  title: 'Progress over time',
  subtitle: '{{set}} ({{document}}), up to {{on}}.',
  mean: 'Average',
  meanOver: 'The average covers only communes that have figures.',
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
      'Each panel shows one commune, all on the same scale; the faint lines are the others. Ordered by the result on {{on}}, highest first.',
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
    notAlike: 'not compared: different communes have figures on the two days',
    sentence: 'From {{since}} to {{on}}, communes that rose: {{up}}, fell: {{down}}, stayed: {{same}}.',
    missing: 'Not compared, as figures are missing: {{names}}.',
  },
  events: {
    title: 'Events on the chart',
    recognition: 'Recognised: {{communes}}',
    forYear: 'for {{year}}',
    noDocument: 'decision number not known',
    amendment: '{{document}} amends the criteria set.',
    notIncorporated: 'The amendment is not yet included in the set held here.',
    revision: 'The set held here was corrected.',
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
      criteria: 'From {{from}} to {{to}}, the average number of criteria met per commune {{change}}.',
      indicators: 'From {{from}} to {{to}}, the average number of indicators met per commune {{change}}.',
    },
    meanOneDay: {
      criteria: 'There are figures on {{on}} only: an average of {{mean}} criteria met per commune.',
      indicators: 'There are figures on {{on}} only: an average of {{mean}} indicators met per commune.',
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
