import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import { DOUBT_KINDS } from '#shared/domain/record/doubts.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { countToRecord } from '../comparison/result-kinds.ts';
import { StaleComparisonNotice } from '../comparison/stale-comparison-notice.tsx';
import styles from '../imports.module.css';
import type { Comparison, RecordedImport } from '../journey/use-journey.ts';
import { useRecordImport } from './use-record-import.ts';

interface RecordStepProps {
  comparison: Comparison;
  result: Import;
  onCompareAgain: () => void;
  onRecorded: (recorded: RecordedImport) => void;
}

// From this number of figures on, recording takes noticeably long.
const SLOW_COUNT = 5000;

const NOTHING_CHOSEN = { leaveOutRefused: false, confirmSame: false, confirmDoubtful: false };

type Choices = typeof NOTHING_CHOSEN;

/**
 * Records all figures with one button that shows their number; blocked by refused cells until the user leaves
 * them out, and by doubtful figures until the user confirms them.
 */
export function RecordStep({ comparison, result, onCompareAgain, onRecorded }: RecordStepProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [choices, setChoices] = useState(NOTHING_CHOSEN);
  const recording = useRecordImport(comparison, onRecorded);
  const { counts } = result;
  const count = countToRecord(counts, choices.confirmSame);
  const isBlocked = counts.refused > 0 && !choices.leaveOutRefused;
  const isAsked = result.doubtful > 0 && !choices.confirmDoubtful;
  const isReady = count > 0 && !isBlocked && !isAsked;
  const { confirmDoubtful, ...plain } = choices;
  const record = () =>
    isReady && recording.record({ ...plain, confirms: confirmDoubtful ? result.doubts : {} });
  const label =
    count === 0
      ? t('imports.record.nothing')
      : t('imports.record.submit', { count, number: format.number(count) });
  return (
    <>
      <RecordOptions result={result} choices={choices} onChange={setChoices} />
      {isBlocked && (
        <p className={styles['import-fault']}>
          {t('imports.record.blocked', { count: counts.refused, number: format.number(counts.refused) })}
        </p>
      )}
      {isAsked && (
        <p className={styles['import-fault']}>
          {t('imports.record.asked', { count: result.doubtful, number: format.number(result.doubtful) })}
        </p>
      )}
      {count === 0 && (
        <p>{t(counts.refused > 0 ? 'imports.record.nothingButRefused' : 'imports.record.nothingDetail')}</p>
      )}
      <div>
        <Button aria-disabled={!isReady || recording.isPending} onClick={record}>
          {recording.isPending ? t('imports.record.sending') : label}
        </Button>
      </div>
      {recording.isPending && count >= SLOW_COUNT && (
        <p role="status">{t('imports.record.patience', { number: format.number(count) })}</p>
      )}
      {recording.error && (
        <StaleComparisonNotice error={recording.error} onCompareAgain={onCompareAgain} onRetry={record} />
      )}
    </>
  );
}

interface RecordOptionsProps {
  result: Import;
  choices: Choices;
  onChange: (choices: Choices) => void;
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
  const option = (name: keyof Choices, count: number, words: string) =>
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
