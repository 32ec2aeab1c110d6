import type { Wording } from '../../wording.ts';
import type { indicators as vi } from '../vi/indicators.ts';

export const indicators: Wording<typeof vi> = {
  title: 'Indicators',
  heading: {
    'not-met': 'Indicators not met or nearly met',
    low: 'Indicators met, still low',
    'not-assessed': 'Indicators not assessed',
    'awaits-judgement': 'Indicators to be judged again because of a new figure',
    'earlier-year': 'Indicators with a figure of an earlier year',
    'earlier-target': 'Indicators met by an earlier target, but not by the one for the day on view',
    'judged-by-commune': 'Indicators that the commune’s own officer judged otherwise than the figures',
    unchecked: 'Indicators decided by an unchecked target',
    'no-target': 'Indicators with a figure but no target',
    'judged-otherwise': 'Indicators whose judgement differs from the figures',
  },
  state: {
    'not-met': 'Not met, nearly met',
    low: 'Met, still low',
    'not-assessed': 'Not assessed',
    'awaits-judgement': 'Awaits judgement',
    'earlier-year': 'Figure of an earlier year',
    'earlier-target': 'Below the target of the day',
    'judged-by-commune': 'Commune’s own judgement differs',
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
