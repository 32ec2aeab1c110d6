import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Restriction } from '#shared/domain/people/permissions.ts';
import { useSignOut } from '../../api/use-sign-out.ts';
import { EnrolTwoFactor } from '../../features/people/own-account/enrol-two-factor.tsx';
import { PasswordForm } from '../../features/people/own-account/password-form.tsx';
import { ProblemNotice } from '../../ui/layout/problem-notice.tsx';

/** Required step after signing in (new password or two-factor authentication), with a way to sign out. */
export function RestrictionStep({ restriction }: { restriction: Restriction }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Stack gap="md" align="stretch">
      <Text>{t(`session.restriction.${restriction}`)}</Text>
      {restriction === 'must-change-password' ? <PasswordForm isTemporary /> : <EnrolTwoFactor />}
      {signOut.error && <ProblemNotice error={signOut.error} />}
      <Button variant="default" w="fit-content" onClick={() => signOut.mutate()}>
        {t('session.signOut')}
      </Button>
    </Stack>
  );
}
