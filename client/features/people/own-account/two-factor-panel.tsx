import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renewRecoveryCodes, stopTwoFactor } from '#shared/contract/people/own-account.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { useSession } from '../../../api/session.ts';
import { EnrolTwoFactor } from './enrol-two-factor.tsx';
import { PasswordQuestion } from './password-question.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

type Act = 'start' | 'renew' | 'stop';

/** State of the user's two-factor authentication, with buttons to turn it on or off and to renew recovery codes. */
export function TwoFactorPanel() {
  const { t } = useTranslation();
  const { hasTwoFactor } = useSession();
  const [act, setAct] = useState<Act>();
  const [codes, setCodes] = useState<readonly string[]>();
  const begin = (chosen: Act) => {
    setAct(chosen);
    setCodes(undefined);
  };
  // Closed as soon as it is turned on: nothing is left to start.
  const isOpen = act !== undefined && (act === 'start') !== hasTwoFactor;
  return (
    <>
      <Text role="status" fw={600}>
        {hasTwoFactor ? t('session.twoFactor.on') : t('session.twoFactor.off')}
      </Text>
      <Text size="sm">{t('session.twoFactor.explain')}</Text>
      {codes && <RecoveryCodes codes={codes} />}
      {isOpen ? (
        <ActForm act={act} onEnd={() => setAct(undefined)} onCodes={setCodes} />
      ) : (
        <ActButtons acts={hasTwoFactor ? ['renew', 'stop'] : ['start']} onBegin={begin} />
      )}
    </>
  );
}

function ActButtons({ acts, onBegin }: { acts: readonly Act[]; onBegin: (act: Act) => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" className="no-print">
      {acts.map((act) => (
        <Button key={act} variant="default" onClick={() => onBegin(act)}>
          {t(`session.twoFactor.${act}`)}
        </Button>
      ))}
    </Group>
  );
}

interface ActFormProps {
  act: Act;
  onEnd: () => void;
  onCodes: (codes: readonly string[]) => void;
}

function ActForm({ act, onEnd, onCodes }: ActFormProps) {
  const { t } = useTranslation();
  const invalidate = useInvalidation(stopTwoFactor);
  if (act === 'start') return <EnrolTwoFactor onCancel={onEnd} />;
  const send = async (body: { password: string }) => {
    if (act === 'stop') {
      await call(stopTwoFactor, { body });
      await invalidate();
    } else {
      const { recoveryCodes } = await call(renewRecoveryCodes, { body });
      onCodes(recoveryCodes);
    }
    onEnd();
  };
  return (
    <>
      <Text size="sm">{t(`session.twoFactor.${act}Explain`)}</Text>
      <PasswordQuestion words={t(`session.twoFactor.${act}`)} send={send} onCancel={onEnd} />
    </>
  );
}
