import { useTranslation } from 'react-i18next';
import { ConfirmPanel } from '../../../ui/form/confirm-panel.tsx';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { useConfirmation } from '../../../ui/form/use-confirmation.ts';
import { useLeaveQuestion } from '../../../ui/form/use-leave-question.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import { OfficeFieldset } from './office-fieldset.tsx';
import { useNewOffice } from './use-new-office.ts';

interface NewOfficePanelProps {
  tell: Tell;
  onClose: () => void;
}

/** Creates an office. */
export function NewOfficePanel({ tell, onClose }: NewOfficePanelProps) {
  const { t } = useTranslation();
  const confirmation = useConfirmation();
  const edit = useNewOffice(tell, onClose);
  const leave = useLeaveQuestion(confirmation, edit.isDirty, { onLeave: onClose });
  return (
    <ConfirmPanel title={t('administration.office.add')} confirmation={confirmation} onClose={leave}>
      <PanelForm form={edit} sendLabel={t('administration.form.save')} onCancel={leave}>
        <OfficeFieldset edit={edit} />
      </PanelForm>
    </ConfirmPanel>
  );
}
