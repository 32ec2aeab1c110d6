import { useTranslation } from 'react-i18next';
import type { Office } from '#shared/domain/people/office.ts';
import { AskingPanel } from '../../../ui/form/asking-panel.tsx';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { UnitEnd } from '../../../ui/form/unit-end.tsx';
import { useAsking, useLeaving } from '../../../ui/form/use-asking.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import { OfficeFieldset } from './office-fieldset.tsx';
import { useOfficeChange } from './use-office-change.ts';
import { useOfficeEdit } from './use-office-edit.ts';

interface OfficePanelProps {
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
