import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../../api/use-units.ts';
import { AskingPanel } from '../../../ui/form/asking-panel.tsx';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import { useAsking, useLeaving } from '../../../ui/form/use-asking.ts';
import type { Tell } from '../../../ui/form/use-reversible-change.ts';
import { CommuneFieldset } from './commune-fieldset.tsx';
import { useNewCommune } from './use-new-commune.ts';

interface NewUnitPanelProps {
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
