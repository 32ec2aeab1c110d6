import type { grid as vi } from '../vi/grid.ts';
import type { Wording } from '../wording.ts';

/** Words of the grid in which figures are entered as in a spreadsheet, and of what waits to be sent. */
export const grid: Wording<typeof vi> = {
  subtitle: '{{set}}. Each cell is saved as you go, as figures of {{on}}.',
  fromFile: 'Import from Excel, CSV',
  criterion: 'Criterion {{number}}. {{name}}',
  targetBefore: '(figure before: {{target}})',
  undone: 'Undone in the entry grid',
  editor: 'Figure of indicator {{code}}, {{commune}} commune',
  notAllowed: {
    title: 'This account does not enter figures',
    detail: 'Figures are entered by the coordination office, the specialised offices and the communes.',
  },
  empty: {
    title: 'There is no commune or indicator to enter figures for',
    detail: 'Choose another day, or ask an administrator to check what this account is in charge of.',
  },
  label: {
    grid: 'Entry grid: {{about}}, figures as of {{on}}',
    indicator: 'indicator {{code}}',
    matrix: '{{communes}} communes, {{indicators}} indicators',
  },
  choose: {
    commune: 'Commune',
    allCommunes: 'All {{count}} communes',
    several: 'Choose several…',
    chosenCommunes: '{{count}} communes chosen…',
    indicator: 'Indicator',
    allIndicators: 'All indicators',
    criterion: 'All of criterion {{number}}',
    chosenIndicators: '{{count}} chosen…',
    on: 'Figures as of',
    show: 'Show what is chosen',
  },
  column: {
    indicator: 'Indicator',
    commune: 'Commune',
    value: 'Figure',
    last: 'Before',
    target: 'Target',
    change: 'Change',
    status: 'Status',
  },
  state: {
    saving: 'being saved',
    saved: 'saved',
    waiting: 'waiting to be sent',
    unreadable: 'not valid, not saved',
    refused: 'not recorded',
    conflict: 'there is another figure, choose',
  },
  detail: {
    label: 'The cell you are in',
    none: 'Choose a cell to see its details.',
    judgement: 'Reason of the judgement (kept)',
    recorded: 'On record',
    recordedBy: '{{author}}, {{moment}}',
    closed: 'This account does not enter the figure of this cell.',
  },
  act: {
    unchanged: 'Unchanged',
    withdraw: 'Withdraw',
  },
  withdraw: {
    title: 'Withdraw {{count}} figures?',
    explain:
      'From the day of the grid on these indicators are “not assessed” again. What was recorded stays in the history.',
    reason: 'Reason for withdrawing',
  },
  blocked: {
    notRecorded: '“{{text}}” is not recorded.',
    retry: 'Send again',
    discard: 'Give this up',
    withdrawal: 'withdrawal',
    conflict:
      'You entered: {{yours}}. Meanwhile {{author}} recorded: {{theirs}}, as of {{date}} (recorded {{moment}}). Choose which holds.',
    recordMine: 'Record mine: {{yours}}',
    keepTheirs: 'Keep the figure of {{author}}: {{theirs}}',
  },
  done: {
    pasted: 'Pasted {{total}} cells, {{count}} changed',
    pastedPartly:
      'Pasted {{total}} cells, {{count}} changed; {{outside}} lie outside the grid or may not be entered and were left out',
    copied: 'Copied {{count}} cells',
    filled: 'Filled down, {{count}} cells changed',
    confirmed: 'Confirmed {{count}} figures as unchanged',
    nothingToConfirm: 'No figure of before to confirm: the cell is empty or has one of this day',
    withdrawn: 'Withdrew {{count}} figures',
    nothingToWithdraw: 'No figure to withdraw',
    undone: 'Undid {{count}} cells',
    redone: 'Did {{count}} cells again',
    'nothing-undone': 'Nothing left to undo',
    'nothing-redone': 'Nothing left to do again',
  },
  status: {
    saved: '{{count}} saved',
    saving: 'Saving {{count}}',
    waiting: '{{count}} figures wait to be sent, kept on this machine',
    blocked: '{{count}} figures need a look',
    others: '{{count}} figures of other accounts wait on this machine',
    notKept:
      'The browser does not keep figures on this machine: wait until all are saved before you close the page',
    list: 'See the list',
    goTo: 'Go to {{code}} – {{commune}}',
  },
  waiting: {
    title: 'Figures waiting to be sent',
    subtitle:
      'Entered on this machine and not recorded by the server yet. With a connection they are sent by themselves, in the order of entering.',
    none: 'No figures are waiting',
    others:
      'The account {{account}} has {{count}} figures waiting on this machine. They are sent only when that account signs in.',
    entered: 'As of {{on}}, entered {{moment}}.',
    toGrid: 'Back to the entry grid',
  },
  keys: {
    title: 'Keys, and how to enter',
    down: 'save, and the cell below (Shift+Enter: above)',
    next: 'the next cell (Shift+Tab: the one before); after the last: out of the grid',
    edit: 'edit what is in the cell; type at once to replace it',
    unchanged: 'confirm the figure as unchanged for the new day',
    paste: 'copy and paste blocks with Excel, LibreOffice',
    fill: 'fill down: from the top of what is chosen, or from the cell above',
    undo: 'undo, do again (also what is saved)',
    withdraw: 'withdraw; the reason is asked once for all that is chosen',
    select: 'held with arrows or a click chooses a block; Ctrl+A: everything',
    ends: 'first and last cell; Ctrl+arrow: to the end of a run of figures',
    cancel: 'give up what is being typed',
    values: 'Numbers may be 68.3 or 68,3, with or without %. Yes/no takes: Yes, Met, x, 1 – No, Not met, 0.',
  },
};
