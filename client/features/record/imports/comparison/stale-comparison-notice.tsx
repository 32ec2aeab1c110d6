import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../../api/call.ts';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import styles from './comparison.module.css';

interface StaleComparisonNoticeProps {
  error: Error;
  /** Starts a new comparison of the file with the record. */
  onCompareAgain: () => void;
  onRetry: () => void;
}

// The record changed since the comparison, or the server no longer has it.
const GONE = ['/problems/import-outdated', '/problems/unknown-import'];

/** Error of a comparison: offers a new comparison if this one is outdated or gone, otherwise a retry. */
export function StaleComparisonNotice({ error, onCompareAgain, onRetry }: StaleComparisonNoticeProps) {
  const { t } = useTranslation();
  if (!(error instanceof ApiProblem && GONE.includes(error.problem.type)))
    return <ProblemNotice error={error} onRetry={onRetry} />;
  return (
    <div role="alert" className={styles['import-again']}>
      <p>
        <strong>{t('imports.comparison.gone')}.</strong> {error.problem.title}.
      </p>
      <Button size="sm" onClick={onCompareAgain}>
        {t('imports.comparison.again')}
      </Button>
    </div>
  );
}
