import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../../api/call.ts';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import styles from './comparison.module.css';

interface StaleComparisonNoticeProps {
  error: Error;
  /** Holds the file against the record anew. */
  onCompareAgain: () => void;
  onRetry: () => void;
}

// The record is another by now, or the server keeps the comparison no longer.
const GONE = ['/problems/import-outdated', '/problems/unknown-import'];

/** Says what went wrong with a comparison; one that is of no use any more is made anew, anything else tried again. */
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
