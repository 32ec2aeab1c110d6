import type { Wording } from '../../wording.ts';
import type { common as vi } from '../vi/common.ts';

export const common: Wording<typeof vi> = {
  loading: 'Loading…',
  retry: 'Try again',
  partMissing: 'This part could not be loaded: no connection, or the system has just been updated.',
  noFigure: 'no figure yet',
  points_one: '{{amount}} percentage point',
  points_other: '{{amount}} percentage points',
  decision: 'Decision No. {{document}}',
  showTable: 'Show table',
  showChart: 'Show chart',
  chart: {
    choose: 'Choose communes to highlight',
    chooseAll: 'Choose all',
    chooseNone: 'Choose none',
    missing: 'The chart could not be loaded. Choose “Show table”, or reload the page.',
  },
  close: 'Close',
  date: {
    calendar: 'Calendar',
    previous: 'Previous',
    next: 'Next',
    openCalendar: 'Open calendar',
    format: 'day/month/year',
    invalid: 'Enter a valid date, such as 24/01/2024',
    outside: 'The date is outside the allowed range',
    whichYear: 'Include the year, as in 31/12/2023',
  },
  illustrative: {
    label: 'illustrative',
    hint: 'An illustrative figure, made up to show the software; not an official figure.',
  },
  unchecked: {
    label: 'unchecked',
    hint: 'The target has not been compared with the document that sets it.',
  },
  export: {
    excel: 'Download Excel',
    others: 'Other formats',
    excelCsv: 'CSV for Vietnamese Excel',
    plainCsv: 'CSV (RFC 4180)',
  },
  failure: {
    unreachable: 'The server cannot be reached',
    unreachableDetail: 'Check the network connection, then try again.',
    tooLarge: 'Too large: refused before it reached the system',
    tooLargeDetail:
      'Send a smaller file. If a file under 20 MB is refused, the administrator should check the size limit of the proxy (nginx: client_max_body_size).',
    restarting: 'The server is restarting or busy',
    restartingDetail:
      'Wait a moment, then try again. If it still fails after a few minutes, tell the system administrator.',
    unknown: 'This page failed unexpectedly',
    unknownDetail: 'Reload the page. If it fails again, tell the administrator of this system.',
    instance: 'Request id: {{instance}}',
  },
  role: {
    admin: 'Administrator',
    coordinator: 'Coordination office',
    office: 'Specialised office',
    commune: 'Commune officer',
    leader: 'Leader',
  },
  username: {
    hint: '3–30 characters: lower-case letters, digits, dot, hyphen, underscore. It never changes.',
    invalid: 'This user name does not follow the rules or cannot be used',
  },
  cancel: 'Cancel',
  leave: {
    title: 'What you typed is not saved',
    detail: 'If you close this, it is lost.',
    discard: 'Discard',
    stay: 'Keep editing',
  },
};
