import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConfirmPanel } from '../form/confirmation/confirm-panel.tsx';
import { useConfirmation } from '../form/confirmation/use-confirmation.ts';
import { PanelForm } from '../form/panel-form.tsx';
import type { AnnulRequest } from './annul-request.ts';
import { useAnnulForm } from './use-annul-form.ts';

interface AnnulPanelProps {
  request: AnnulRequest;
  onClose: () => void;
}

/** Side panel that annuls a figure recorded by mistake, or reinstates it, with a reason (R15). */
export function AnnulPanel({ request, onClose }: AnnulPanelProps) {
  const { t } = useTranslation();
  const confirmation = useConfirmation();
  const form = useAnnulForm(request, onClose);
  const { kind, figure } = request;
  return (
    <ConfirmPanel title={t(`annulments.${kind}.title`)} confirmation={confirmation} onClose={onClose}>
      <Text fw={600}>{figure.text}</Text>
      <Text size="sm">{t(`annulments.${kind}.consequence`)}</Text>
      <PanelForm
        form={form}
        sendLabel={t(`annulments.${kind}.submit`)}
        closeLabel={t(`annulments.${kind}.dismiss`)}
      >
        <Textarea
          data-autofocus
          label={t(`annulments.${kind}.reason`)}
          rows={3}
          required
          value={form.fields.reason}
          error={form.faults.reason}
          onChange={(event) => form.change({ reason: event.currentTarget.value })}
        />
      </PanelForm>
    </ConfirmPanel>
  );
}
