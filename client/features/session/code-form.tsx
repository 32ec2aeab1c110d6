import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInWithCode } from '#shared/contract/session.ts';
import { call } from '../../api/call.ts';
import { useSessionRefresh } from '../../api/session.ts';
import { SendButton } from '../../ui/send-button.tsx';
import { useForm } from '../../ui/use-form.ts';
import { SignInProblem } from './sign-in-problem.tsx';

/** The second step of signing in: a code of the authenticator app, or one of the recovery codes. */
export function CodeForm({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'totp' | 'recovery'>('totp');
  const refresh = useSessionRefresh();
  const { form, bind, change, isSending, problem } = useForm({
    start: { code: '' },
    check: ({ code }) => ({ code: code.trim() === '' ? t(`session.missing.${kind}`) : undefined }),
    send: async ({ code }) => {
      // Apps and lists show codes in groups.
      const typed = kind === 'totp' ? code.replaceAll(/\s/g, '') : code.trim();
      await call(signInWithCode, { body: { code: typed, kind } });
      await refresh();
    },
  });
  const other = kind === 'totp' ? 'recovery' : 'totp';
  const switchKind = () => {
    setKind(other);
    change({ code: '' });
  };
  return (
    <form {...form} className="session-form">
      <TextInput
        {...bind('code')}
        key={kind}
        label={t(`session.code.${kind}`)}
        description={t(`session.codeHint.${kind}`)}
        autoComplete={kind === 'totp' ? 'one-time-code' : 'off'}
        inputMode={kind === 'totp' ? 'numeric' : 'text'}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
      />
      {problem && <SignInProblem error={problem} />}
      <SendButton isSending={isSending}>{t('session.confirm')}</SendButton>
      <Group justify="space-between" gap="xs">
        <Button variant="subtle" size="compact-sm" onClick={switchKind}>
          {t(`session.useCode.${other}`)}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t('session.back')}
        </Button>
      </Group>
    </form>
  );
}
