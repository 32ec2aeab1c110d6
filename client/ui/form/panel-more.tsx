import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../layout/side-panel.module.css';

interface PanelMoreProps {
  title: string;
  /** The form above holds something unsaved, which these acts would lose. */
  isBlocked: boolean;
  children: ReactNode;
}

/** What may be done beside the form of a panel. */
export function PanelMore({ title, isBlocked, children }: PanelMoreProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles['panel-more']} aria-labelledby={id}>
      <Title order={3} id={id}>
        {title}
      </Title>
      {isBlocked ? <Text size="sm">{t('administration.form.saveFirst')}</Text> : children}
    </section>
  );
}
