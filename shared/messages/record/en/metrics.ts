import type { Wording } from '../../wording.ts';
import type { metrics as vi } from '../vi/metrics.ts';

export const metrics: Wording<typeof vi> = {
  name: {
    population: 'Population',
    households: 'Households',
    income: 'Income per person',
    'poverty-rate': 'Multidimensional poverty rate',
    'near-poor-rate': 'Near-poor households',
    'trained-labour-rate': 'Trained labour',
    'health-insurance-rate': 'Health insurance coverage',
    'ocop-3-star': 'OCOP products, 3 stars',
    'ocop-4-star': 'OCOP products, 4 stars',
    'ocop-5-star': 'OCOP products, 5 stars',
    'capital-mobilised': 'Capital mobilised in the year',
  },
  unit: {
    people: 'people',
    households: 'households',
    'million-dong': 'million đồng per person per year',
    'billion-dong': 'billion đồng',
    percent: '%',
    products: 'products',
  },
  page: {
    choose: 'Choose a metric',
    asOf: 'Figures as of {{date}}',
    noCommune: 'There is no commune on record on {{date}}',
    noCommuneDetail: 'Choose another day.',
    noFigures: 'There is no figure of this metric as of {{date}}',
    noFiguresDetail: 'Figures are entered on each commune’s page.',
  },
  source: {
    indicator: 'indicator {{code}}, {{set}}',
    own: 'entered directly',
    measured: 'This metric is taken from an indicator, so it is not entered twice:',
    measuredWhere: 'Its figures are entered there, on each commune’s page.',
    ownWhere: 'The figures of this metric are entered on each commune’s page.',
    toIndicator: 'Indicator {{code}} ({{set}})',
  },
  chart: {
    mean: 'Average',
    targetName: 'Target',
    target: 'The dashed line is the target of indicator {{indicator}} ({{document}}).',
    targetUnchecked: 'It has not been compared with its document.',
    title: '{{metric}} over time ({{unit}})',
    span: '{{metric}}; communes with figures: {{communes}}, from {{from}} to {{until}}.',
    oneDay: '{{metric}}; communes with figures: {{communes}}, {{from}}.',
    extremes: 'Latest: highest in {{high}} ({{highValue}}), lowest in {{low}} ({{lowValue}}).',
    alike: 'The latest figure of every commune is {{value}}.',
    weighted: {
      'by-population':
        'The average of the communes on {{date}} is {{value}}, weighted by the population of each.',
      'by-households':
        'The average of the communes on {{date}} is {{value}}, weighted by the households of each.',
    },
    missing: 'No figure yet: {{communes}}.',
    background: 'Each panel shows one commune; the faint lines are the others.',
    gaps: 'A line breaks where there was no figure for over 18 months.',
    baseline: 'The vertical axis does not start at 0.',
    dots: 'Hollow dots are illustrative figures.',
    day: 'Date of figure',
    value: 'Value',
    ofCommune: '{{metric}}: figures: {{figures}}, from {{first}} ({{from}}) to {{last}} ({{until}}).',
    alone: 'Only one figure so far',
  },
  latest: {
    title: 'Latest figures as of {{date}}',
    commune: 'Commune',
    value: 'Value',
    effectiveOn: 'Date of figure',
    source: 'Source',
    total: {
      sum: 'All communes',
      'by-population': 'Average of the communes (by population)',
      'by-households': 'Average of the communes (by households)',
    },
    weighted: {
      'by-population':
        'Weighted by the population of each commune; calculated by this program, not a published figure.',
      'by-households':
        'Weighted by the households of each commune; calculated by this program, not a published figure.',
    },
    incomplete:
      'not calculated: only {{known}} of {{communes}} communes have the figures (missing: {{missing}})',
    differentYears: 'not calculated: the communes’ figures are from different years',
    noTotal:
      'This metric is neither added up nor averaged, because the number of workers in each commune is not recorded.',
  },
  commune: {
    title: 'Socio-economic metrics',
    none: 'no figure yet',
  },
  history: {
    open: 'History',
    openFor: 'History: {{metric}}',
    label: 'History of {{metric}}',
  },
  waiting: {
    kept: 'Figures waiting to be sent; they are kept on this device and sent when there is a connection:',
    notPersisted:
      'Figures waiting to be sent; the browser refuses to keep them, so leave the page open until they are sent:',
    figure: '{{metric}}: {{value}}, figure of {{date}}',
    blocked: '{{metric}}: {{value}}, figure of {{date}} – not recorded, needs review',
    list: 'Show waiting figures',
  },
  form: {
    title: 'Enter or correct a metric',
    explain:
      'Only metrics that are entered directly. Income, poverty and other metrics that a criteria set measures are entered at their indicator.',
    metric: 'Metric',
    value: 'Value ({{unit}})',
    effectiveOn: 'Date of figure',
    note: 'Note (optional)',
    notePlaceholder: 'Where the figure comes from, why it is corrected…',
    notNumber: 'Enter a number, such as 1,234.5',
    noteTooLong: 'The note is longer than 4,000 characters',
    replaces:
      'There is a figure for {{date}} already: {{value}}. The new one will be used; the old one is kept on record.',
    send: 'Record the figure',
    sent: 'Recorded: {{metric}} {{value}}, {{date}}.',
    afterView: 'Its date is after the displayed date ({{date}}), so it is not shown above.',
  },
};
