import type { Wording } from '../../wording.ts';
import type { indicators as vi } from '../vi/indicators.ts';

export const indicators: Wording<typeof vi> = {
  title: 'Indicators',
  heading: {
    'not-met': 'Indicators not met or nearly met',
    low: 'Indicators met, still low',
    'not-assessed': 'Indicators not assessed',
    unchecked: 'Indicators decided by an unchecked target',
    'no-target': 'Indicators with a figure but no target',
    'judged-otherwise': 'Indicators whose judgement differs from the figures',
  },
  state: {
    'not-met': 'Not met, nearly met',
    low: 'Met, still low',
    'not-assessed': 'Not assessed',
    unchecked: 'Unchecked target',
    'no-target': 'No target entered',
    'judged-otherwise': 'Judgement differs',
  },
  subtitle: 'Indicators listed: {{count}}; set {{set}}, as of {{on}}',
  filter: {
    label: 'Filter the indicators',
    state: 'State',
    commune: 'Commune',
    criterion: 'Criterion',
    office: 'Lead office',
    grouping: 'Group by',
    any: 'All',
    clear: 'Clear filters',
  },
  grouping: {
    criterion: 'Criterion',
    commune: 'Commune',
    office: 'Lead office',
  },
  column: {
    indicator: 'Commune, indicator',
    status: 'Status',
  },
  noOffice: 'No lead office given',
  none: 'No indicators',
  noneDetail: 'Remove a filter or choose another day.',
};
