import { Button, Group, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../../api/session.ts';
import { CopyButton } from '../../../ui/layout/buttons/copy-button.tsx';
import styles from './own-account.module.css';

/** Shows recovery codes once, with buttons to copy, download and print them. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  const actor = useActor();
  const head = t('session.recovery.head', { product: t('shell.product'), username: actor.id });
  const text = [head, ...codes, ''].join('\r\n');
  return (
    <div className={styles['recovery-codes']}>
      <Text size="sm">{t('session.recovery.explain')}</Text>
      <ul aria-label={head}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group gap="xs" className="no-print">
        <CopyButton text={text}>{t('session.recovery.copy')}</CopyButton>
        <Button
          component="a"
          variant="default"
          size="xs"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={`${t('session.recovery.file')}-${actor.id}.txt`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('session.recovery.download')}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('session.recovery.print')}
        </Button>
      </Group>
    </div>
  );
}
