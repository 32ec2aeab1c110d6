import { useTranslation } from 'react-i18next';
import { AskingPanel } from './asking-panel.tsx';
import { OfficeFieldset } from './office-fieldset.tsx';
import { PanelForm } from './panel-form.tsx';
import { useAsking, useLeaving } from './use-asking.ts';
import { useNewOffice } from './use-new-office.ts';
import type { Tell } from './use-reversible-change.ts';

export interface NewOfficePanelProps {
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
