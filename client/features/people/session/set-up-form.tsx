import { Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setUp } from '#shared/contract/people/session.ts';
import { Username } from '#shared/domain/people/account.ts';
import { call } from '../../../api/call.ts';
import { useSessionArrival } from '../../../api/session.ts';
import { NewPasswordField, usePasswordFault } from '../../../ui/form/fields/new-password-field.tsx';
import { SendButton } from '../../../ui/form/send-button.tsx';
import { useTextForm } from '../../../ui/form/use-text-form.ts';
import styles from './session.module.css';
import { SignInProblem } from './sign-in-problem.tsx';

/** Creates the first account, an admin, with the one-time code that the server printed on its first start. */
export function SetUpForm() {
  const { t } = useTranslation();
  const { form, fields, bind, isSending, problem } = useSetUp();
  return (
    <Stack gap="md">
      <Text>{t('session.setUp.explain')}</Text>
      <form {...form} className={styles['session-form']}>
        <TextInput
          {...bind('code')}
          label={t('session.setUp.code')}
          description={t('session.setUp.codeHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextInput {...bind('name')} label={t('session.setUp.name')} autoComplete="name" />
        <TextInput
          {...bind('username')}
          label={t('session.username')}
          description={t('common.username.hint')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <NewPasswordField {...bind('password')} label={t('session.password')} username={fields.username} />
        {problem && <SignInProblem error={problem} />}
        <SendButton isSending={isSending}>{t('session.setUp.create')}</SendButton>
      </form>
    </Stack>
  );
}

function useSetUp() {
  const { t } = useTranslation();
  const arrive = useSessionArrival();
  const passwordFault = usePasswordFault();
  return useTextForm({
    start: { code: '', name: '', username: '', password: '' },
    check: ({ code, name, username, password }) => ({
      code: code.trim() === '' ? t('session.missing.setUpCode') : undefined,
      name: name.trim() === '' ? t('session.missing.name') : undefined,
      username: Username.safeParse(username).success ? undefined : t('common.username.invalid'),
      password: passwordFault(password, username),
    }),
    send: async (body) => {
      await call(setUp, { body: { ...body, code: body.code.trim() } });
      await arrive();
    },
  });
}
