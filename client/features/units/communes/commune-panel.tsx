import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import { ConfirmPanel } from '../../../ui/form/confirmation/confirm-panel.tsx';
import { useConfirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { UnitEnd } from '../../../ui/form/unit-end.tsx';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import { CommuneFieldset } from './commune-fieldset.tsx';
import { useCommuneChange } from './use-commune-change.ts';
import { useCommuneEdit } from './use-commune-edit.ts';

interface CommunePanelProps {
  /** State when the panel opened; only the difference to it is sent. */
  commune: Commune;
  notify: Notify;
  onClose: () => void;
}

/** Edits a commune; ends it or revokes its end. */
export function CommunePanel({ commune, notify, onClose }: CommunePanelProps) {
  const { t } = useTranslation();
  const confirmation = useConfirmation();
  const changing = useCommuneChange(commune.id, notify);
  const edit = useCommuneEdit(commune, notify, confirmation.ask, onClose);
  const name = t('administration.commune.named', { name: commune.name });
  const ending = {
    name,
    validUntil: commune.validUntil,
    consequence: t('administration.end.commune'),
    changing,
    ask: confirmation.ask,
    onDone: onClose,
  };
  return (
    <ConfirmPanel title={`${name} – ${commune.id}`} confirmation={confirmation} onClose={onClose}>
      <PanelForm form={edit} sendLabel={t('administration.form.save')}>
        <CommuneFieldset edit={edit} />
      </PanelForm>
      <UnitEnd ending={ending} isBlocked={edit.isDirty} />
    </ConfirmPanel>
  );
}
