import { useTranslation } from 'react-i18next';
import { AskingPanel } from '../../../ui/form/asking-panel.tsx';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { useAsking, useLeaving } from '../../../ui/form/use-asking.ts';
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
  const asking = useAsking();
  const edit = useNewOffice(tell, onClose);
  const leave = useLeaving(asking, edit.isDirty, onClose);
  return (
    <AskingPanel title={t('administration.office.add')} asking={asking} onClose={leave}>
      <PanelForm {...edit.form} onCancel={leave}>
        <OfficeFieldset edit={edit} />
      </PanelForm>
    </AskingPanel>
  );
}
