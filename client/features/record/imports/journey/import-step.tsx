import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../imports.module.css';

interface ImportStepProps {
  step: 'file' | 'reading' | 'comparison' | 'record';
  /** Text shown instead of the content until the step can start. */
  later?: string | undefined;
  children?: ReactNode;
}

/** Id of the focusable heading of a step. */
export function idOfStep(step: ImportStepProps['step']): string {
  return `import-${step}`;
}

export function ImportStep({ step, later, children }: ImportStepProps) {
  const { t } = useTranslation();
  return (
    <section
      className={styles['import-step']}
      aria-labelledby={idOfStep(step)}
      data-later={later !== undefined}
    >
      <h2 id={idOfStep(step)} tabIndex={-1}>
        {t(`imports.step.${step}`)}
      </h2>
      {later === undefined ? children : <p className={styles['import-later']}>{later}</p>}
    </section>
  );
}
