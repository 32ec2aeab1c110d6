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
    'judged-otherwise': 'Indicators judged otherwise than the figures say',
  },
  state: {
    'not-met': 'Not met, nearly met',
    low: 'Met, still low',
    'not-assessed': 'Not assessed',
    unchecked: 'Unchecked target',
    'no-target': 'No target entered',
    'judged-otherwise': 'Judged otherwise',
  },
  subtitle: 'Indicators listed: {{count}}; set {{set}}, as of {{on}}',
  filter: {
    label: 'Filter the indicators',
    loc: 'State',
    xa: 'Commune',
    'tieu-chi': 'Criterion',
    phong: 'Lead office',
    nhom: 'Group by',
    any: 'All',
    clear: 'Clear filters',
  },
  grouping: {
    'tieu-chi': 'Criterion',
    xa: 'Commune',
    phong: 'Lead office',
  },
  column: {
    indicator: 'Commune, indicator',
    status: 'Status',
  },
  noOffice: 'No lead office given',
  none: 'No indicators',
  noneDetail: 'Take out a filter or choose another day.',
};
