import type { Wording } from '../../wording.ts';
import type { annulments as vi } from '../vi/annulments.ts';

/** Words for annulling a figure recorded by mistake and for reinstating it (R15). */
export const annulments: Wording<typeof vi> = {
  action: {
    annul: 'Annul as a mistake',
    reinstate: 'Reinstate',
    annulFor: 'Annul as a mistake: {{figure}}',
    reinstateFor: 'Reinstate: {{figure}}',
  },
  figure: '{{value}}, figure of {{date}}',
  annul: {
    title: 'Annul a figure entered by mistake',
    consequence:
      'Everything is then as if this figure had never been entered: an earlier figure, if there is one, applies again. The entry stays in the history and can be reinstated.',
    reason: 'Reason for annulling',
    submit: 'Annul this figure',
    dismiss: 'Do not annul',
    text: 'annul as a mistake: {{figure}}',
  },
  reinstate: {
    title: 'Reinstate an annulled figure',
    consequence:
      'The figure then applies again from its day, as if it had not been annulled. The history keeps both acts.',
    reason: 'Reason for reinstating',
    submit: 'Reinstate this figure',
    dismiss: 'Do not reinstate',
    text: 'reinstate: {{figure}}',
  },
  needsReason: 'Give the reason',
  reasonTooLong: 'The reason is longer than 4,000 characters',
  waiting: {
    annul: 'The annulment is kept on this device, waiting to be sent.',
    reinstate: 'The reinstatement is kept on this device, waiting to be sent.',
    blocked: 'The annulment or reinstatement is not recorded and needs review.',
    list: 'Show waiting figures',
  },
};
