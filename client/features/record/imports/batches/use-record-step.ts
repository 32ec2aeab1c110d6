import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { countToRecord } from '../comparison/result-kinds.ts';
import type { Comparison, RecordedImport } from '../journey/use-journey.ts';
import { countAwaiting, type JudgementAnswer } from './ended-judgements.tsx';
import { useRecordImport } from './use-record-import.ts';

const NOTHING_CHOSEN = { leaveOutRefused: false, confirmSame: false, confirmDoubtful: false };

export type RecordStepChoices = typeof NOTHING_CHOSEN;

interface RecordStepOptions {
  comparison: Comparison;
  result: Import;
  onRecorded: (recorded: RecordedImport) => void;
}

/** State of the last step of an import: the user's choices, what still blocks recording, and recording itself. */
export function useRecordStep({ comparison, result, onRecorded }: RecordStepOptions) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState(NOTHING_CHOSEN);
  const recording = useRecordImport(comparison, onRecorded);
  const awaiting = countAwaiting(result.consequences);
  const form = useForm<JudgementAnswer>({
    start: { kept: '', reason: '' },
    check: ({ kept, reason }) =>
      kept === 'keep' && reason.trim() === '' ? { reason: t('imports.record.keepReasonMissing') } : {},
    send: () => record(),
  });
  const { kept, reason } = form.fields;
  const isUnjudged = awaiting > 0 && (kept === '' || (kept === 'keep' && reason.trim() === ''));
  const blockers = useBlockers(result, choices, isUnjudged);
  const count = countToRecord(result.counts, choices.confirmSame);
  const isReady = count > 0 && blockers.length === 0;
  const record = () => {
    const { confirmDoubtful, ...plain } = choices;
    if (!isReady) return;
    recording.record({
      ...plain,
      confirms: confirmDoubtful ? result.doubts : {},
      keepJudgements: awaiting > 0 && kept === 'keep' ? { reason: reason.trim() } : null,
    });
  };
  return { choices, setChoices, form, recording, record, count, awaiting, blockers, isReady };
}

/** Sentences about what the user has to decide first. */
function useBlockers(
  { counts: { refused }, doubtful }: Import,
  { leaveOutRefused, confirmDoubtful }: RecordStepChoices,
  isUnjudged: boolean,
): string[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    refused > 0 &&
      !leaveOutRefused &&
      t('imports.record.blocked', { count: refused, number: format.number(refused) }),
    doubtful > 0 &&
      !confirmDoubtful &&
      t('imports.record.asked', { count: doubtful, number: format.number(doubtful) }),
    isUnjudged && t('imports.record.unjudged'),
  ].filter((sentence) => sentence !== false);
}
