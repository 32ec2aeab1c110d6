import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../../../api/use-units.ts';
import { ConfirmPanel } from '../../../ui/form/confirmation/confirm-panel.tsx';
import { useConfirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { PanelForm } from '../../../ui/form/panel-form.tsx';
import type { Notify } from '../../../ui/form/use-reversible-change.ts';
import { CommuneFieldset } from './commune-fieldset.tsx';
import { useNewCommune } from './use-new-commune.ts';

interface NewCommunePanelProps {
  notify: Notify;
  onClose: () => void;
}

/** Creates a commune. */
export function NewCommunePanel({ notify, onClose }: NewCommunePanelProps) {
  const { t } = useTranslation();
  const { communes } = useUnits();
  const confirmation = useConfirmation();
  const edit = useNewCommune(communes[0]?.group ?? '', notify, onClose);
  return (
    <ConfirmPanel title={t('administration.commune.add')} confirmation={confirmation} onClose={onClose}>
      <PanelForm form={edit} sendLabel={t('administration.form.save')}>
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
    </ConfirmPanel>
  );
}
