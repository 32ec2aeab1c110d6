import type { metrics as vi } from '../vi/metrics.ts';
import type { Wording } from '../wording.ts';

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
    'million-dong': 'million đồng a person a year',
    'billion-dong': 'billion đồng',
    percent: '%',
    products: 'products',
  },
};
