import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import { DOUBT_KINDS } from '#shared/domain/record/doubts.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { StaleComparisonNotice } from '../comparison/stale-comparison-notice.tsx';
import styles from '../imports.module.css';
import type { Comparison, RecordedImport } from '../journey/use-journey.ts';
import { EndedJudgements } from './ended-judgements.tsx';
import { type RecordStepChoices, useRecordStep } from './use-record-step.ts';

interface RecordStepProps {
  comparison: Comparison;
  result: Import;
  onCompareAgain: () => void;
  onRecorded: (recorded: RecordedImport) => void;
}

// From this number of figures on, recording takes noticeably long.
const SLOW_COUNT = 5000;

/**
 * Records all figures with one button that shows their number; blocked by refused cells until the user leaves
 * them out, by doubtful figures until the user confirms them, and by judgements that end until the user decides about them.
 */
export function RecordStep({ comparison, result, onCompareAgain, onRecorded }: RecordStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { choices, setChoices, recording, record, count, awaiting, blockers, isReady, ...judgements } =
    useRecordStep({ comparison, result, onRecorded });
  const label =
    count === 0
      ? t('imports.record.nothing')
      : t('imports.record.submit', { count, number: format.number(count) });
  return (
    <form {...judgements.form.form} className={styles['import-record']}>
      <RecordOptions result={result} choices={choices} onChange={setChoices} />
      {awaiting > 0 && <EndedJudgements consequences={result.consequences} form={judgements.form} />}
      {blockers.map((words) => (
        <p key={words} className={styles['import-fault']}>
          {words}
        </p>
      ))}
      {count === 0 && (
        <p>
          {t(result.counts.refused > 0 ? 'imports.record.nothingButRefused' : 'imports.record.nothingDetail')}
        </p>
      )}
      <div>
        <Button type="submit" aria-disabled={!isReady || recording.isPending}>
          {recording.isPending ? t('imports.record.sending') : label}
        </Button>
      </div>
      {recording.isPending && count >= SLOW_COUNT && (
        <p role="status">{t('imports.record.patience', { number: format.number(count) })}</p>
      )}
      {recording.error && (
        <StaleComparisonNotice error={recording.error} onCompareAgain={onCompareAgain} onRetry={record} />
      )}
    </form>
  );
}

interface RecordOptionsProps {
  result: Import;
  choices: RecordStepChoices;
  onChange: (choices: RecordStepChoices) => void;
}

function RecordOptions({ result: { counts, doubtful, doubts }, choices, onChange }: RecordOptionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const kinds = DOUBT_KINDS.flatMap((kind) =>
    doubts[kind] === undefined
      ? []
      : t('imports.record.doubts', {
          number: format.number(doubts[kind]),
          kind: t(`problem.doubt.kind.${kind}`),
        }),
  );
  const option = (name: keyof RecordStepChoices, count: number, words: string) =>
    count > 0 && (
      <label>
        <input
          type="checkbox"
          checked={choices[name]}
          onChange={({ currentTarget: { checked } }) => onChange({ ...choices, [name]: checked })}
        />{' '}
        {words}
      </label>
    );
  const { refused, confirmed } = counts;
  return (
    <div className={styles['import-options']}>
      {option(
        'leaveOutRefused',
        refused,
        t('imports.record.leaveOut', { count: refused, number: format.number(refused) }),
      )}
      {option(
        'confirmSame',
        confirmed,
        t('imports.record.confirmSame', { count: confirmed, number: format.number(confirmed) }),
      )}
      {option(
        'confirmDoubtful',
        doubtful,
        t('imports.record.confirmDoubtful', {
          count: doubtful,
          number: format.number(doubtful),
          kinds: kinds.join('; '),
        }),
      )}
    </div>
  );
}
