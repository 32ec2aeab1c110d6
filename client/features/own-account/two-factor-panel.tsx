import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renewRecoveryCodes, stopTwoFactor } from '#shared/contract/session.ts';
import { call } from '../../api/call.ts';
import { useSession, useSessionRefresh } from '../../api/session.ts';
import { EnrolTwoFactor } from './enrol-two-factor.tsx';
import { PasswordQuestion } from './password-question.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** Two-factor authentication of one's own account: whether it is on, and what can be done about that. */
export function TwoFactorPanel() {
  const { t } = useTranslation();
  const { hasTwoFactor } = useSession();
  return (
    <>
      <Text role="status" fw={600}>
        {hasTwoFactor ? t('session.twoFactor.on') : t('session.twoFactor.off')}
      </Text>
      <Text size="sm">{t('session.twoFactor.explain')}</Text>
      {hasTwoFactor ? <TwoFactorTools /> : <EnrolTwoFactor />}
    </>
  );
}

function TwoFactorTools() {
  const { t } = useTranslation();
  const refresh = useSessionRefresh();
  const [asking, setAsking] = useState<'renew' | 'stop'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const ask = (what: typeof asking) => {
    setAsking(what);
    setCodes(undefined);
  };
  const acts = {
    renew: async (body: { password: string }) => {
      const { recoveryCodes } = await call(renewRecoveryCodes, { body });
      ask(undefined);
      setCodes(recoveryCodes);
    },
    stop: async (body: { password: string }) => {
      await call(stopTwoFactor, { body });
      await refresh();
    },
  };
  if (asking) {
    return (
      <>
        <Text size="sm">{t(`session.twoFactor.${asking}Explain`)}</Text>
        <PasswordQuestion
          key={asking}
          words={t(`session.twoFactor.${asking}`)}
          send={acts[asking]}
          onCancel={() => ask(undefined)}
        />
      </>
    );
  }
  return (
    <>
      {codes && <RecoveryCodes codes={codes} />}
      <Group gap="xs" className="no-print">
        <Button variant="default" onClick={() => ask('renew')}>
          {t('session.twoFactor.renew')}
        </Button>
        <Button variant="default" onClick={() => ask('stop')}>
          {t('session.twoFactor.stop')}
        </Button>
      </Group>
    </>
  );
}
