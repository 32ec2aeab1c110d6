import { Button, Loader, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyAudit } from '#shared/contract/trust/audit.ts';
import { call } from '../../../api/call.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import styles from './audit.module.css';
import { ChainVerdict } from './chain-verdict.tsx';

/** Button that verifies the whole hash chain, with the result in words. */
export function ChainCheck() {
  const { t } = useTranslation();
  const id = useId();
  const checking = useMutation({ mutationFn: () => call(verifyAudit, {}) });
  return (
    <section className={`${styles['chain-check']} no-print`} aria-labelledby={id}>
      <div>
        <Title order={2} id={id}>
          {t('audit.chain.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('audit.chain.explain')}
        </Text>
      </div>
      <Button
        variant="default"
        aria-disabled={checking.isPending}
        onClick={() => checking.isPending || checking.mutate()}
        leftSection={checking.isPending && <Loader size={16} />}
      >
        {checking.isPending ? t('audit.chain.checking') : t('audit.chain.check')}
      </Button>
      <div role="status" className={styles['chain-found']}>
        {checking.isPending && <span className="visually-hidden">{t('audit.chain.checking')}</span>}
        {checking.data && <ChainVerdict found={checking.data} />}
        {checking.error && <ProblemNotice error={checking.error} />}
      </div>
    </section>
  );
}
