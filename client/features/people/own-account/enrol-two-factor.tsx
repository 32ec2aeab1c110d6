import { Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import {
  confirmTwoFactor,
  startTwoFactor,
  type TwoFactorStart,
} from '#shared/contract/people/own-account.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { SendButton } from '../../../ui/form/send-button.tsx';
import { useTextForm } from '../../../ui/form/use-text-form.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import styles from './own-account.module.css';
import { PasswordQuestion } from './password-question.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

interface EnrolTwoFactorProps {
  /** Undefined if two-factor authentication is required. */
  onCancel?: () => void;
}

/** Turns on two-factor authentication: password, app, recovery codes, and a first code as proof. */
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

/** A first code proves that the app is set up and turns two-factor authentication on. */
function ConfirmCode() {
  const { t } = useTranslation();
  const invalidate = useInvalidation(confirmTwoFactor);
  const { form, bind, isSending, problem } = useTextForm({
    start: { code: '' },
    check: ({ code }) => ({ code: code.trim() === '' ? t('session.missing.totp') : undefined }),
    send: async ({ code }) => {
      await call(confirmTwoFactor, { body: { code: code.replaceAll(/\s/g, '') } });
      await invalidate();
    },
  });
  return (
    <form {...form} className={styles['own-form']}>
      <TextInput
        {...bind('code')}
        label={t('session.code.totp')}
        autoComplete="one-time-code"
        inputMode="numeric"
      />
      {problem && <ProblemNotice error={problem} />}
      <SendButton isSending={isSending}>{t('session.twoFactor.confirm')}</SendButton>
    </form>
  );
}

interface QrCodeProps {
  text: string;
  label: string;
}

// Quiet zone required by ISO/IEC 18004, in modules.
const BORDER = 4;

/** QR code, dark on light in both colour schemes, because cameras need it. */
function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = useMemo(() => encode(text, { ecc: 'M', border: BORDER }), [text]);
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={styles['qr-code']}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="var(--mantine-color-white)" />
      <path d={path} fill="var(--mantine-color-black)" />
    </svg>
  );
}
