import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { signInWithCode } from '#shared/contract/people/session.ts';
import { call } from '../../../api/call.ts';
import { useSessionArrival } from '../../../api/session.ts';
import { SendButton } from '../../../ui/form/send-button.tsx';
import { useTextForm } from '../../../ui/form/use-text-form.ts';
import styles from './session.module.css';
import { SignInProblem } from './sign-in-problem.tsx';

type Kind = 'totp' | 'recovery';

interface CodeFormProps {
  kind: Kind;
  onSwitch: (kind: Kind) => void;
  onBack: () => void;
}

/** Second step of signing in: code of the authenticator app, or recovery code. */
export function CodeForm({ kind, onSwitch, onBack }: CodeFormProps) {
  const { t } = useTranslation();
  const { form, bind, isSending, problem } = useCode(kind);
  const other = kind === 'totp' ? 'recovery' : 'totp';
  return (
    <form {...form} className={styles['session-form']}>
      <TextInput
        {...bind('code')}
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
        <Button variant="subtle" size="compact-sm" onClick={() => onSwitch(other)}>
          {t(`session.useCode.${other}`)}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t('session.back')}
        </Button>
      </Group>
    </form>
  );
}

function useCode(kind: Kind) {
  const { t } = useTranslation();
  const arrive = useSessionArrival();
  return useTextForm({
    start: { code: '' },
    // Nothing is lost that is not typed again in a moment.
    leaving: { isWorth: () => false },
    check: ({ code }) => ({ code: code.trim() === '' ? t(`session.missing.${kind}`) : undefined }),
    send: async ({ code }) => {
      // Apps show codes in groups, so users type spaces.
      const typed = kind === 'totp' ? code.replaceAll(/\s/g, '') : code.trim();
      await call(signInWithCode, { body: { code: typed, kind } });
      await arrive();
    },
  });
}
