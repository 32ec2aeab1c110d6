import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { isOwnTargetMissing, type OwnTarget } from '#shared/domain/sets/own-targets.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { ConfirmPanel } from '../../../../ui/form/confirmation/confirm-panel.tsx';
import { useConfirmation } from '../../../../ui/form/confirmation/use-confirmation.ts';
import { PanelForm } from '../../../../ui/form/panel-form.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { IndicatorTarget } from '../indicators/indicator-target.tsx';
import { useTargetName } from '../targets/use-target-name.ts';
import { DecisionConsequences } from './decision-consequences.tsx';
import styles from './decision-panel.module.css';
import type { DecisionRequest } from './decision-request.ts';
import { DocumentFields } from './document-fields.tsx';
import { NewTargetFields } from './new-target-fields.tsx';
import { useDecision } from './use-decision.ts';

interface DecisionPanelProps {
  set: CriteriaSet;
  request: DecisionRequest;
  /** Day of the standings that the consequences are computed for. */
  on: LocalDate;
  onSaved: (document: string) => void;
  onClose: () => void;
}

/** Decision on targets in two steps: form, then its consequences and the button that records it. */
export function DecisionPanel({ set, request, on, onSaved, onClose }: DecisionPanelProps) {
  const title = useTitle();
  const decision = useDecision(set, request, on, onSaved);
  const { prepared } = decision;
  const confirmation = useConfirmation();
  return (
    <ConfirmPanel title={title(request)} confirmation={confirmation} onClose={onClose}>
      {/* Hidden, not removed, so that it keeps the typed text and the chosen file. */}
      <div hidden={prepared !== undefined}>
        <DecisionForm set={set} request={request} decision={decision} />
      </div>
      {prepared && <DecisionConsequences set={set} prepared={prepared} decision={decision} />}
    </ConfirmPanel>
  );
}

function useTitle(): (request: DecisionRequest) => string {
  const { t } = useTranslation();
  const nameOf = useTargetName();
  return (request) => {
    const [target] = request.kind === 'set' ? [request.target] : request.targets;
    const code = target === undefined ? '' : nameOf(target.as.code, target.part);
    if (request.kind === 'set') {
      return t(isOwnTargetMissing(request.target.as) ? 'targets.panel.fill' : 'targets.panel.change', {
        code,
      });
    }
    if (request.criterion !== undefined) return t('targets.panel.confirmAll', { number: request.criterion });
    return t('targets.panel.confirm', { code });
  };
}

interface DecisionFormProps {
  set: CriteriaSet;
  request: DecisionRequest;
  decision: ReturnType<typeof useDecision>;
}

function DecisionForm({ set, request, decision }: DecisionFormProps) {
  const { t } = useTranslation();
  const { form } = decision;
  return (
    <PanelForm form={form} sendLabel={t('targets.form.preview')}>
      {request.kind === 'set' ? (
        <NewTargetFields set={set} target={request.target} form={form} />
      ) : (
        <ConfirmedTargets set={set} targets={request.targets} />
      )}
      <DocumentFields form={form} file={decision.file} onFile={decision.setFile} />
    </PanelForm>
  );
}

/** Targets to confirm, as they are in the set. */
function ConfirmedTargets({ set, targets }: { set: CriteriaSet; targets: readonly OwnTarget[] }) {
  const { t } = useTranslation();
  const nameOf = useLocalName();
  const targetName = useTargetName();
  return (
    <div>
      <p className={styles['confirmed-intro']}>
        {t('targets.panel.confirmIntro', { count: targets.length })}
      </p>
      <ul className={styles['confirmed-targets']}>
        {targets.map((target) => {
          const code = targetName(target.as.code, target.part);
          return (
            <li key={code}>
              <span>{t('targets.panel.confirmed', { code, name: nameOf(target.as) })}</span>
              <IndicatorTarget set={set} target={target} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
