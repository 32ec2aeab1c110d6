import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/commune.ts';
import { AskingPanel } from './asking-panel.tsx';
import { CommuneFieldset } from './commune-fieldset.tsx';
import { PanelForm } from './panel-form.tsx';
import { UnitEnd } from './unit-end.tsx';
import { useAsking, useLeaving } from './use-asking.ts';
import { useCommuneChange } from './use-commune-change.ts';
import { useCommuneEdit } from './use-commune-edit.ts';
import type { Tell } from './use-reversible-change.ts';

export interface CommunePanelProps {
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
