import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlainFrame } from '../../shell/plain-frame.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import styles from './entrance-step.module.css';
import { EntranceStep, type EntranceStepProps } from './entrance-step.tsx';

/** Shows a step instead of the page. */
export function StepInPlace({ step }: Pick<EntranceStepProps, 'step'>) {
  const { t } = useTranslation();
  return (
    <PlainFrame>
      <Paper withBorder className={styles['entrance-step']} data-step={step}>
        <PageHeading title={t(`session.step.${step}`)} />
        <EntranceStep step={step} />
      </Paper>
    </PlainFrame>
  );
}
