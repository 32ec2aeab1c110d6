import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../imports.module.css';

interface ImportStepProps {
  step: 'file' | 'reading' | 'comparison' | 'record';
  /** What will be here, while it is not its turn. */
  later?: string | undefined;
  children?: ReactNode;
}

/** The heading of a step can be given the focus, to go on there. */
export function idOfStep(step: ImportStepProps['step']): string {
  return `import-${step}`;
}

/** One of the steps of an import: all are seen from the start. */
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
