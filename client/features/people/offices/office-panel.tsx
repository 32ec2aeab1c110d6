import { useTranslation } from 'react-i18next';
import type { Office } from '#shared/domain/people/office.ts';
import { ConfirmPanel } from '../../../ui/form/confirmation/confirm-panel.tsx';
import { useConfirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { UnitEnd } from '../../../ui/form/unit-end.tsx';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import { OfficeFieldset } from './office-fieldset.tsx';
import { useOfficeChange } from './use-office-change.ts';
import { useOfficeEdit } from './use-office-edit.ts';

interface OfficePanelProps {
  /** State when the panel opened; only the difference to it is sent. */
  office: Office;
  notify: Notify;
  onClose: () => void;
}

/** Edits an office and its led indicators; ends it or revokes its end. */
export function OfficePanel({ office, notify, onClose }: OfficePanelProps) {
  const { t } = useTranslation();
  const confirmation = useConfirmation();
  const changing = useOfficeChange(office.id, notify);
  const edit = useOfficeEdit(office, notify, confirmation.ask, onClose);
  const ending = {
    name: office.name,
    validUntil: office.validUntil,
    consequence: t('administration.end.office'),
    changing,
    ask: confirmation.ask,
    onDone: onClose,
  };
  return (
    <ConfirmPanel title={office.name} confirmation={confirmation} onClose={onClose}>
      <PanelForm form={edit} sendLabel={t('administration.form.save')}>
        <OfficeFieldset edit={edit} />
      </PanelForm>
      <UnitEnd ending={ending} isBlocked={edit.isDirty} />
    </ConfirmPanel>
  );
}
