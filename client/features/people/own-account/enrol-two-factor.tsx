import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startTwoFactor, type TwoFactorStart } from '#shared/contract/people/own-account.ts';
import { call } from '../../../api/call.ts';
import { ConfirmCode } from './confirm-code.tsx';
import styles from './own-account.module.css';
import { PasswordQuestion } from './password-question.tsx';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface EnrolTwoFactorProps {
  /** Where nobody has to. */
  onCancel?: () => void;
}

/** Turns two-factor authentication on: the password, then the app, the recovery codes, and a code to prove it. */
export function EnrolTwoFactor({ onCancel }: EnrolTwoFactorProps) {
  const { t } = useTranslation();
  const [start, setStart] = useState<TwoFactorStart>();
  if (start === undefined) {
    return (
      <PasswordQuestion
        words={t('session.twoFactor.start')}
        send={async (body) => setStart(await call(startTwoFactor, { body }))}
        onCancel={onCancel}
      />
    );
  }
  return (
    <ol className={styles['enrol-steps']}>
      <li>
        <h3>{t('session.twoFactor.scan')}</h3>
        <AppSetUp start={start} />
      </li>
      <li>
        <h3>{t('session.twoFactor.keep')}</h3>
        <RecoveryCodes codes={start.recoveryCodes} />
      </li>
      <li>
        <h3>{t('session.twoFactor.prove')}</h3>
        <ConfirmCode />
      </li>
    </ol>
  );
}

function AppSetUp({ start: { uri, secret } }: { start: TwoFactorStart }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm">{t('session.twoFactor.scanHint')}</Text>
      <div className={styles['enrol-app']}>
        <QrCode text={uri} label={t('session.twoFactor.qr')} />
        <Text size="sm" component="div">
          {t('session.twoFactor.type')}
          <code className={styles['enrol-secret']}>{inGroups(secret)}</code>
        </Text>
      </div>
    </>
  );
}

function inGroups(secret: string): string {
  return secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
