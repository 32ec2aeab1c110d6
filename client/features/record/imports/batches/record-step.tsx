import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { countToRecord } from '../comparison/result-kinds.ts';
import { StaleComparisonNotice } from '../comparison/stale-comparison-notice.tsx';
import styles from '../imports.module.css';
import type { Comparison, RecordedImport } from '../journey/use-journey.ts';
import { type RecordChoices, useRecordImport } from './use-record-import.ts';

interface RecordStepProps {
  comparison: Comparison;
  result: Import;
  onCompareAgain: () => void;
  onRecorded: (recorded: RecordedImport) => void;
}

// From this number of figures on, recording takes noticeably long.
const SLOW_COUNT = 5000;

const NOTHING_CHOSEN: RecordChoices = { leaveOutRefused: false, confirmSame: false };

/** Records all figures with one button that shows their number; blocked by refused cells until the user leaves them out. */
export function RecordStep({ comparison, result, onCompareAgain, onRecorded }: RecordStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [choices, setChoices] = useState(NOTHING_CHOSEN);
  const recording = useRecordImport(comparison, onRecorded);
  const { counts } = result;
  const count = countToRecord(counts, choices.confirmSame);
  const isBlocked = counts.refused > 0 && !choices.leaveOutRefused;
  const isReady = count > 0 && !isBlocked;
  const label =
    count === 0
      ? t('imports.record.nothing')
      : t('imports.record.submit', { count, number: format.number(count) });
  return (
    <>
      <RecordOptions counts={counts} choices={choices} onChange={setChoices} />
      {isBlocked && (
        <p className={styles['import-fault']}>
          {t('imports.record.blocked', { count: counts.refused, number: format.number(counts.refused) })}
        </p>
      )}
      {count === 0 && (
        <p>{t(counts.refused > 0 ? 'imports.record.nothingButRefused' : 'imports.record.nothingDetail')}</p>
      )}
      <div>
        <Button
          aria-disabled={!isReady || recording.isPending}
          onClick={() => isReady && recording.record(choices)}
        >
          {recording.isPending ? t('imports.record.sending') : label}
        </Button>
      </div>
      {recording.isPending && count >= SLOW_COUNT && (
        <p role="status">{t('imports.record.patience', { number: format.number(count) })}</p>
      )}
      {recording.error && (
        <StaleComparisonNotice
          error={recording.error}
          onCompareAgain={onCompareAgain}
          onRetry={() => isReady && recording.record(choices)}
        />
      )}
    </>
  );
}

interface RecordOptionsProps {
  counts: Import['counts'];
  choices: RecordChoices;
  onChange: (choices: RecordChoices) => void;
}

function RecordOptions({ counts, choices, onChange }: RecordOptionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const option = (name: keyof RecordChoices, count: number, words: string) =>
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
    </div>
  );
}
