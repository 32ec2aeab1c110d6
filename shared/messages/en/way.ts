import type { way as vi } from '../vi/way.ts';
import type { Wording } from '../wording.ts';

export const way: Wording<typeof vi> = {
  title: 'Gaps and the way ahead',
  ofCommune: 'The way ahead of {{name}} commune',
  subtitle: 'By criteria set {{set}}, from figures as of {{on}} to the deadline {{deadline}}',
  allCommunes: 'The way ahead of all communes',
  toCommune: 'Where {{name}} commune stands',
  deadline: 'Deadline',
  noEntries: '{{name}} commune has no figures yet, so there is no way to show',
  missing: 'Missing indicators',
  nothing: '{{name}} commune misses no indicator.',
  sentence:
    '{{name}} commune misses {{number}} indicators, with {{months}} months left until {{deadline}}. At the pace recorded: in time {{inTime}}, too late {{tooLate}}, not to be told {{unclear}}.',
  method:
    'The pace is the median of the monthly changes between all pairs of recorded figures (Theil–Sen), with the middle half of those changes as its range; it takes at least 3 figures. The expected day counts from the day on view and takes the pace as constant. It is reckoned by this program, not a reported figure.',
  range: '{{low}} to {{high}}; {{points}} figures, {{from}} – {{to}}',
  reachedRange: 'at the earliest {{earliest}}, at the latest {{latest}}',
  never: 'not to be told',
  inCount: {
    people: 'about {{number}} of {{whole}} people',
    households: 'about {{number}} of {{whole}} households',
  },
  column: {
    indicator: 'Indicator',
    now: 'Now',
    target: 'Target by then',
    shortfall: 'Missing',
    needed: 'Needed a month',
    observed: 'Moved a month',
    reached: 'Expected on',
    verdict: 'In time?',
  },
  verdict: {
    'in-time': 'In time',
    'too-late': 'Too late',
    receding: 'Moving away',
    unclear: 'Not to be told',
  },
  cause: {
    withdrawn: 'figure withdrawn',
    'no-figure': 'no figure yet',
    judged: 'judged by an officer',
    'no-target': 'no target entered',
    'not-a-number': 'not a number',
    'in-parts': 'figures are of its parts',
    'few-figures': 'fewer than 3 figures',
  },
  rising: {
    title: 'Met now, but short of the target of the deadline’s year ({{number}})',
    detail: 'The target of the deadline’s year is higher than the one that holds now.',
  },
  communes: {
    title: 'Will the communes be in time?',
    detail:
      'How many indicators each commune misses, and whether its pace will do. Choose a commune for details.',
    commune: 'Commune',
    missing: 'Missing',
  },
  leverage: {
    title: 'The order in which communes can get there',
    detail:
      'Each step is the commune that asks for the fewest indicators beyond those of the steps before. Dimmed indicators are already asked for elsewhere in a step before.',
    complete: 'Meet all {{total}} criteria already: {{names}}.',
    step: '{{name}}: {{number}} indicators to go, then {{communes}} communes meet every criterion',
    notAssessed: 'not assessed',
    withoutEntries: 'Left out, as there are no figures yet: {{names}}.',
  },
  single: {
    title: 'Indicators that decide most',
    detail:
      'Those that alone would bring a commune one more criterion, or that two communes or more miss. Indicators not assessed are included.',
    alone: 'Communes that miss only this one of its criterion',
    missing: 'Communes that miss it',
  },
};
