import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import { AskingPanel } from '../../../ui/form/asking-panel.tsx';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { UnitEnd } from '../../../ui/form/unit-end.tsx';
import { useAsking, useLeaving } from '../../../ui/form/use-asking.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import { CommuneFieldset } from './commune-fieldset.tsx';
import { useCommuneChange } from './use-commune-change.ts';
import { useCommuneEdit } from './use-commune-edit.ts';

interface CommunePanelProps {
  /** As it was when the panel opened: only what was changed here is sent. */
  commune: Commune;
  tell: Tell;
  onClose: () => void;
}

/** Changes a commune, ends it, takes its end back. */
export function CommunePanel({ commune, tell, onClose }: CommunePanelProps) {
  const { t } = useTranslation();
  const asking = useAsking();
  const changing = useCommuneChange(commune.id, tell);
  const edit = useCommuneEdit(commune, tell, asking.ask, onClose);
  const leave = useLeaving(asking, edit.isDirty, onClose);
  const name = t('administration.commune.named', { name: commune.name });
  const ending = {
    name,
    validUntil: commune.validUntil,
    consequence: t('administration.end.commune'),
    changing,
    ask: asking.ask,
    onDone: onClose,
  };
  return (
    <AskingPanel title={`${name} – ${commune.id}`} asking={asking} onClose={leave}>
      <PanelForm {...edit.form} onCancel={leave}>
        <CommuneFieldset edit={edit} />
      </PanelForm>
      <UnitEnd ending={ending} isHeld={edit.isDirty} />
    </AskingPanel>
  );
}
