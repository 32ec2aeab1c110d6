import type { Wording } from '../../wording.ts';
import type { shell as vi } from '../vi/shell.ts';

export const shell: Wording<typeof vi> = {
  product: 'New-style rural communes',
  skip: 'Skip to the content',
  menu: 'Menu',
  navigation: 'Main navigation',
  nav: {
    board: 'Overview',
    entry: 'Enter figures',
    progress: 'Progress',
    roadmap: 'Roadmap',
    criteria: 'Criteria',
    metrics: 'Metrics',
    reports: 'Reports',
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
    asOf: 'As of {{on}}',
    knownUntil: 'Recorded until',
    latest: 'Latest',
    chooseKnownUntil: 'See what the record said at the end of a day',
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
  waiting: {
    count: '{{count}} figures waiting',
    blocked: '{{count}} figures need attention',
    hint: 'See figures entered on this computer that are not recorded yet',
  },
  offline: 'The server cannot be reached. You see what was loaded before; the page will reconnect by itself.',
  badDay: {
    ngay: 'The day “{{day}}” in the address is not valid. You see {{on}} instead.',
    ghi: 'The day of record “{{day}}” in the address is not valid. You see the latest figures as of {{on}}.',
    clear: 'Remove it from the address',
  },
  knownUntil: {
    text: 'Only what was recorded by the end of {{on}} is counted.',
    clear: 'See the latest',
  },
  unknownSet: {
    detail: 'Part of the link may have been cut off, or the criteria set is not in the system yet.',
    others: 'The criteria sets in the system',
  },
  noSet: {
    title: 'There is no criteria set yet',
    detail: 'Load a criteria set into the system to begin.',
  },
  print: {
    set: 'Criteria set {{set}}',
    on: 'figures as of {{on}}',
    knownUntil: 'as recorded by the end of {{on}}',
    printed: 'printed {{moment}}',
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
