import { useTranslation } from 'react-i18next';
import type { Office } from '#shared/domain/office.ts';
import { AskingPanel } from './asking-panel.tsx';
import { OfficeFieldset } from './office-fieldset.tsx';
import { PanelForm } from './panel-form.tsx';
import { UnitEnd } from './unit-end.tsx';
import { useAsking, useLeaving } from './use-asking.ts';
import { useOfficeChange } from './use-office-change.ts';
import { useOfficeEdit } from './use-office-edit.ts';
import type { Tell } from './use-reversible-change.ts';

export interface OfficePanelProps {
  /** As it was when the panel opened: only what was changed here is sent. */
  office: Office;
  tell: Tell;
  onClose: () => void;
}

/** Changes an office and what it leads, ends it, takes its end back. */
export function OfficePanel({ office, tell, onClose }: OfficePanelProps) {
  const { t } = useTranslation();
  const asking = useAsking();
  const changing = useOfficeChange(office.id, tell);
  const edit = useOfficeEdit(office, tell, asking.ask, onClose);
  const leave = useLeaving(asking, edit.isDirty, onClose);
  const ending = {
    name: office.name,
    validUntil: office.validUntil,
    consequence: t('administration.end.office'),
    changing,
    ask: asking.ask,
    onDone: onClose,
  };
  return (
    <AskingPanel title={office.name} asking={asking} onClose={leave}>
      <PanelForm {...edit.form} onCancel={leave}>
        <OfficeFieldset edit={edit} />
      </PanelForm>
      <UnitEnd ending={ending} isHeld={edit.isDirty} />
    </AskingPanel>
  );
}
