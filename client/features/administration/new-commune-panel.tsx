import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AskingPanel } from './asking-panel.tsx';
import { CommuneFieldset } from './commune-fieldset.tsx';
import { PanelForm } from './panel-form.tsx';
import { useAsking, useLeaving } from './use-asking.ts';
import { useNewCommune } from './use-new-commune.ts';
import type { Tell } from './use-reversible-change.ts';
import { useUnits } from './use-units.ts';

export interface NewUnitPanelProps {
  tell: Tell;
  onClose: () => void;
}

/** Declares a commune. */
export function NewCommunePanel({ tell, onClose }: NewUnitPanelProps) {
  const { t } = useTranslation();
  const { communes } = useUnits();
  const asking = useAsking();
  const edit = useNewCommune(communes[0]?.group ?? '', tell, onClose);
  const leave = useLeaving(asking, edit.isDirty, onClose);
  return (
    <AskingPanel title={t('administration.commune.add')} asking={asking} onClose={leave}>
      <PanelForm {...edit.form} onCancel={leave}>
        <TextInput
          label={t('administration.commune.code')}
          description={t('administration.commune.codeHint')}
          inputMode="numeric"
          maxLength={5}
          autoComplete="off"
          value={edit.fields.id}
          onChange={(event) => edit.change({ id: event.currentTarget.value })}
          error={edit.faults.id}
        />
        <CommuneFieldset edit={edit} />
      </PanelForm>
    </AskingPanel>
  );
}
