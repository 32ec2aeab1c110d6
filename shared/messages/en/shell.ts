import type { shell as vi } from '../vi/shell.ts';
import type { Wording } from '../wording.ts';

export const shell: Wording<typeof vi> = {
  product: 'New-style rural communes',
  skip: 'Skip to the content',
  menu: 'Menu',
  navigation: 'Main navigation',
  nav: {
    board: 'Overview',
    criteria: 'Criteria',
    metrics: 'Metrics',
    audit: 'Audit log',
    administration: 'Administration',
  },
  view: {
    label: 'On view',
    commune: 'Commune',
    chooseCommune: 'Choose or find a commune…',
    noCommune: 'No commune found',
    on: 'As of',
    resetDay: 'Back to the default day',
    today: 'Today',
    set: 'Criteria set',
  },
  user: {
    communes: '{{number}} communes',
    indicators: 'Leads {{number}} indicators',
  },
  language: {
    vi: 'Tiếng Việt',
    en: 'English',
  },
  scheme: {
    toDark: 'Switch to dark',
    toLight: 'Switch to light',
  },
  sampleLabel: 'About the data',
  sample: 'Sample data: illustrative figures are not official figures.',
  offline: 'The server cannot be reached. You see what was loaded before; the page will reconnect by itself.',
  badDay: {
    text: 'The day “{{day}}” in the address is not valid. You see {{on}} instead.',
    clear: 'Take it out of the address',
  },
  unknownSet: {
    detail: 'Part of the link may have been cut off, or the criteria set is not in the system yet.',
    others: 'The criteria sets in the system',
  },
  noSet: {
    title: 'There is no criteria set yet',
    detail: 'Load a criteria set into the system to begin.',
  },
  pageProblem: 'The page could not be opened',
  notFound: {
    title: 'Page not found',
    detail: 'There is nothing at this address. Part of the link may have been cut off.',
    home: 'Go to the overview',
  },
  page: {
    commune: '{{name}} commune',
  },
};
