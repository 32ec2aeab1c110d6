import { Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../api/session.ts';
import styles from '../../features/people/own-account/own-account.module.css';
import { OwnSessions } from '../../features/people/own-account/own-sessions.tsx';
import { PasswordForm } from '../../features/people/own-account/password-form.tsx';
import { TwoFactorPanel } from '../../features/people/own-account/two-factor-panel.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLoading } from '../../ui/layout/page-loading.tsx';

/** The user's own account: password, two-factor authentication, sessions. */
export function OwnAccountPage() {
  const { t } = useTranslation();
  const { id, name, role } = useActor();
  return (
    <>
      <PageHeading
        title={t('session.ownAccount')}
        subtitle={`${name} · ${t(`common.role.${role}`)} · ${id}`}
      />
      <Stack gap="md" className={styles['own-account']}>
        <Section title={t('session.ownPassword.title')}>
          <Text size="sm">{t('session.ownPassword.explain')}</Text>
          <PasswordForm />
        </Section>
        <Section title={t('session.twoFactor.title')}>
          <TwoFactorPanel />
        </Section>
        <Section title={t('session.sessions.title')}>
          <Suspense fallback={<PageLoading height={160} />}>
            <OwnSessions />
          </Suspense>
        </Section>
      </Stack>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Stack gap="sm" align="stretch">
        <Title order={2} id={id}>
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
