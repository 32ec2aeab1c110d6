import type { Wording } from '../../wording.ts';
import type { status as vi } from '../vi/status.ts';

export const status: Wording<typeof vi> = {
  indicator: {
    met: 'Met',
    'met-low': 'Met, still low',
    'nearly-met': 'Nearly met',
    'not-met': 'Not met',
    'not-applicable': 'Not applicable',
    'not-assessed': 'Not assessed',
  },
  criterion: { met: 'Met', 'not-met': 'Not met', 'not-assessed': 'Not enough data' },
  awaitsJudgement: 'Awaits judgement (before: {{before}})',
  mark: {
    awaits: 'Awaits judgement',
    judgedByCommune: 'commune’s own judgement differs',
    judgedByCommuneHint:
      'An officer of this commune judged otherwise than the figures; that judgement applies.',
    missesTargetOf: 'below the {{year}} target',
    missesNewTarget: 'below the present target',
    missesTargetHint:
      'Met by the target for the day of the figure, but not by the target for the day on view.',
    figureOf: 'figure of {{year}}',
    figureOfHint: 'The figure is of a year before the one on view ({{year}}).',
  },
  former: {
    'unit-changed': 'Entered in the former unit ({{unit}}); enter it again',
    'unit-added': 'Entered when the indicator had no unit; enter it again',
    'kind-changed': 'The indicator is now assessed in another way; enter the figure again',
    'level-unknown': 'The set no longer has the level “{{value}}”; enter it again',
  },
  yes: 'Yes',
  no: 'No',
};
