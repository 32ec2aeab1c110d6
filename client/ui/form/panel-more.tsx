import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../layout/side-panel.module.css';

interface PanelMoreProps {
  title: string;
  /** True while the form above has unsaved changes, which these actions would discard. */
  isBlocked: boolean;
  children: ReactNode;
}

/** Section of a side panel for actions outside its form. */
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
