import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../imports.module.css';
import type { Comparison } from '../journey/use-journey.ts';
import type { ImportLookup } from '../lookup.ts';
import { maxFigureCells } from '../reading/file-reading.ts';
import { ComparisonResult } from './comparison-result.tsx';
import { countAll, isInProgress } from './result-kinds.ts';
import { StaleComparisonNotice } from './stale-comparison-notice.tsx';
import { UnreadSummary } from './unread-summary.tsx';
import type { ImportQuery } from './use-comparison.ts';
import { useSummary } from './use-summary.ts';

interface ComparisonStepProps {
  comparison: Comparison;
  query: ImportQuery;
  lookup: ImportLookup;
  onCompareAgain: () => void;
}

/** Comparison of the file with the record: its progress, then the result cell by cell. */
export function ComparisonStep({ comparison, query, lookup, onCompareAgain }: ComparisonStepProps) {
  const { data, error, refetch } = query;
  const summaryOf = useSummary();
  if (data === undefined) {
    return error ? (
      <StaleComparisonNotice error={error} onCompareAgain={onCompareAgain} onRetry={() => void refetch()} />
    ) : (
      <ReadingProgress done={undefined} most={1} />
    );
  }
  if (isInProgress(data)) {
    return (
      <>
        <ReadingProgress done={data} most={maxFigureCells(comparison.reading)} />
        {error && (
          <StaleComparisonNotice
            error={error}
            onCompareAgain={onCompareAgain}
            onRetry={() => void refetch()}
          />
        )}
      </>
    );
  }
  if (data.state === 'failed') return <Failed fault={data.fault} />;
  return (
    <>
      <p className={styles['import-summary']}>{summaryOf(data)}</p>
      <UnreadSummary sheets={data.sheets} />
      {countAll(data.counts) > 0 && (
        <ComparisonResult
          key={data.id}
          result={data}
          lookup={lookup}
          hasSheets={comparison.reading.sheets.filter(({ isRead }) => isRead).length > 1}
        />
      )}
    </>
  );
}

function ReadingProgress({ done, most }: { done: Import | undefined; most: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words =
    done === undefined || done.state === 'waiting'
      ? t('imports.comparison.waiting')
      : t('imports.comparison.reading', { number: format.number(done.read) });
  return (
    <div className={styles['import-progress']}>
      <span>{words}</span>
      <progress
        aria-label={words}
        {...(done?.state === 'reading' && { value: done.read, max: Math.max(most, done.read) })}
      />
    </div>
  );
}

function Failed({ fault }: Pick<Import, 'fault'>) {
  const { t } = useTranslation();
  if (fault === null) return <ProblemNotice error={undefined} />;
  return (
    <p role="alert" className={styles['import-fault']}>
      {t('imports.comparison.failed')}. {t(`problem.detail.file.${fault.fault}`)}{' '}
      {fault.at !== null && t('problem.detail.place', { at: fault.at })}
    </p>
  );
}
