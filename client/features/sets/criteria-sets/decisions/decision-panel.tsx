import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { isOwnTargetMissing } from '#shared/domain/sets/own-targets.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { SidePanel } from '../../../../ui/layout/side-panel.tsx';
import { useTargetName } from '../targets/use-target-name.ts';
import type { AskedDecision } from './asked-decision.ts';
import { DecisionConsequences } from './decision-consequences.tsx';
import { DecisionForm } from './decision-form.tsx';
import { useDecision } from './use-decision.ts';

interface DecisionPanelProps {
  set: CriteriaSet;
  asked: AskedDecision;
  /** The day whose standings are told as consequences. */
  on: LocalDate;
  onSaved: (document: string) => void;
  onClose: () => void;
}

/** Decides on targets: what and by which document, then what it leads to, then its recording. */
export function DecisionPanel({ set, asked, on, onSaved, onClose }: DecisionPanelProps) {
  const title = useTitle();
  const decision = useDecision(set, asked, on, onSaved);
  const { prepared } = decision;
  return (
    <SidePanel title={title(asked)} onClose={onClose}>
      {/* The form stays, with what was typed and the file that was chosen. */}
      <div hidden={prepared !== undefined}>
        <DecisionForm set={set} asked={asked} decision={decision} onCancel={onClose} />
      </div>
      {prepared && <DecisionConsequences set={set} prepared={prepared} decision={decision} />}
    </SidePanel>
  );
}

function useTitle(): (asked: AskedDecision) => string {
  const { t } = useTranslation();
  const nameOf = useTargetName();
  return (asked) => {
    const [target] = asked.kind === 'set' ? [asked.target] : asked.targets;
    const code = target === undefined ? '' : nameOf(target.as.code, target.part);
    if (asked.kind === 'set') {
      return t(isOwnTargetMissing(asked.target.as) ? 'targets.panel.fill' : 'targets.panel.change', { code });
    }
    if (asked.criterion !== undefined) return t('targets.panel.confirmAll', { number: asked.criterion });
    return t('targets.panel.confirm', { code });
  };
}
