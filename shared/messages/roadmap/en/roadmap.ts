import type { Wording } from '../../wording.ts';
import type { roadmap as vi } from '../vi/roadmap.ts';

export const roadmap: Wording<typeof vi> = {
  title: 'Missing indicators and roadmap',
  ofCommune: 'Roadmap of {{name}} commune',
  subtitle: 'By criteria set {{set}}, from figures as of {{on}} to the deadline {{deadline}}',
  allCommunes: 'Roadmaps of all communes',
  toCommune: 'Standing of {{name}} commune',
  deadline: 'Deadline',
  noEntries: '{{name}} commune has no figures yet, so it has no roadmap',
  missing: 'Missing indicators',
  nothing: '{{name}} commune misses no indicator.',
  sentence:
    '{{name}} commune misses {{number}} indicators, with {{months}} months left until {{deadline}}. At the recorded pace, {{inTime}} will be met in time, {{tooLate}} will not, and for {{unclear}} it is not clear yet.',
  method:
    'The pace is the median of the monthly changes between all pairs of recorded figures (Theil–Sen), so a few odd figures do not distort it; its range is the middle half of those changes; it takes at least 3 figures. The expected day counts from the day on view and assumes that the pace stays the same. It is calculated by this program, not a reported figure.',
  range: '{{low}} to {{high}}; {{points}} figures, {{from}} – {{to}}',
  reachedRange: 'at the earliest {{earliest}}, at the latest {{latest}}',
  never: 'cannot be determined',
  inCount: {
    people: 'about {{number}} of {{whole}} people',
    households: 'about {{number}} of {{whole}} households',
  },
  column: {
    indicator: 'Indicator',
    now: 'Now',
    target: 'Target at the deadline',
    shortfall: 'Missing',
    needed: 'Needed change per month',
    observed: 'Observed change per month',
    reached: 'Expected on',
    verdict: 'In time?',
  },
  verdict: {
    'in-time': 'In time',
    'too-late': 'Too late',
    receding: 'Moving away from the target',
    unclear: 'Not clear yet',
  },
  cause: {
    withdrawn: 'figure withdrawn',
    'no-figure': 'no figure yet',
    judged: 'judged by an officer',
    'no-target': 'no target entered',
    'not-a-number': 'not measured by a number',
    'in-parts': 'figures are for its parts',
    'few-figures': 'fewer than 3 figures',
  },
  rising: {
    title: 'Met now, but short of the target of the deadline’s year ({{number}})',
    detail: 'The target of the deadline’s year is stricter than the current one.',
  },
  communes: {
    title: 'Will the communes be in time?',
    detail:
      'How many indicators each commune misses, and whether it will meet them in time at its recorded pace. Choose a commune for details.',
    commune: 'Commune',
    missing: 'Missing',
    nothing: 'misses nothing',
    sentence:
      'Communes that meet every indicator: {{complete}} of {{communes}}. The others miss {{missing}} indicators in all; at the recorded pace, by {{deadline}}, {{inTime}} will be met in time, {{tooLate}} will not, and for {{unclear}} it is not clear yet.',
  },
  leverage: {
    title: 'The order in which communes can meet every criterion',
    detail:
      'Each step is the commune that misses the fewest indicators, not counting those of earlier steps. Dimmed indicators appear in an earlier step, in another commune.',
    complete: 'Already meet all {{total}} criteria: {{names}}.',
    step: '{{name}}: {{number}} indicators to go, then {{communes}} communes meet every criterion',
    notAssessed: 'not assessed',
    withoutEntries: 'Left out, as there are no figures yet: {{names}}.',
  },
  single: {
    title: 'Indicators with the greatest effect',
    detail:
      'Indicators that alone would give a commune one more criterion, or that two or more communes miss. Indicators not assessed are included.',
    alone: 'Communes that miss only this one of its criterion',
    missing: 'Communes that miss it',
  },
};
