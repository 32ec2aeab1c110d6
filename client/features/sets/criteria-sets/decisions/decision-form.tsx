import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { SendButton } from '../../../../ui/form/send-button.tsx';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import styles from '../../../../ui/layout/side-panel.module.css';
import { ConfirmedTargets } from '../targets/confirmed-targets.tsx';
import type { AskedDecision } from './asked-decision.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { NewTargetFields } from './new-target-fields.tsx';
import type { useDecision } from './use-decision.ts';

interface DecisionFormProps {
  set: CriteriaSet;
  asked: AskedDecision;
  decision: ReturnType<typeof useDecision>;
  onCancel: () => void;
}

/** What is decided, and the document that it rests on. */
export function DecisionForm({ set, asked, decision, onCancel }: DecisionFormProps) {
  const { t } = useTranslation();
  const { form } = decision;
  return (
    <form {...form.form} className={styles['panel-form']}>
      {asked.kind === 'set' ? (
        <NewTargetFields set={set} target={asked.target} form={form} />
      ) : (
        <ConfirmedTargets set={set} targets={asked.targets} />
      )}
      <EvidenceFields form={form} file={decision.file} onFile={decision.setFile} />
      {form.problem && <ProblemNotice error={form.problem} />}
      <div className={styles['panel-buttons']}>
        <SendButton isSending={form.isSending}>{t('targets.form.preview')}</SendButton>
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
