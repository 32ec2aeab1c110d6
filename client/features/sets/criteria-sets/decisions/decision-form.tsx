import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { PanelForm } from '../../../../ui/form/panel-form.tsx';
import { ConfirmedTargets } from '../targets/confirmed-targets.tsx';
import type { DecisionRequest } from './decision-request.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { NewTargetFields } from './new-target-fields.tsx';
import type { useDecision } from './use-decision.ts';

interface DecisionFormProps {
  set: CriteriaSet;
  asked: DecisionRequest;
  decision: ReturnType<typeof useDecision>;
  onCancel: () => void;
}

/** What is decided, and the document that it rests on. */
export function DecisionForm({ set, asked, decision, onCancel }: DecisionFormProps) {
  const { t } = useTranslation();
  const { form } = decision;
  return (
    <PanelForm form={form} sendLabel={t('targets.form.preview')} onCancel={onCancel}>
      {asked.kind === 'set' ? (
        <NewTargetFields set={set} target={asked.target} form={form} />
      ) : (
        <ConfirmedTargets set={set} targets={asked.targets} />
      )}
      <EvidenceFields form={form} file={decision.file} onFile={decision.setFile} />
    </PanelForm>
  );
}
