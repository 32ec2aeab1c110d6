import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/record/imports.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { RecordResult } from '../batches/record-result.tsx';
import { RecordStep } from '../batches/record-step.tsx';
import { ComparisonStep } from '../comparison/comparison-step.tsx';
import { isInProgress } from '../comparison/result-kinds.ts';
import { useImport } from '../comparison/use-comparison.ts';
import { useSummary } from '../comparison/use-summary.ts';
import type { ImportLookup } from '../lookup.ts';
import { ReadingStep } from '../reading/reading-step.tsx';
import { recognitionSummary } from '../reading/recognition-summary.ts';
import { useRecognitionWords } from '../reading/use-recognition-words.ts';
import { FileStep } from './file-step.tsx';
import { ImportStep } from './import-step.tsx';
import { type Journey, useJourney } from './use-journey.ts';

interface ImportJourneyProps {
  lookup: ImportLookup;
  day: LocalDate;
  onDay: (day: LocalDate) => void;
  /** Template download, offered until a file is chosen. */
  template: ReactNode;
  /** Starts over with another file. */
  onNext: () => void;
}

/** Import of a file in four steps; all headings are visible from the start, each step opens when the previous one is done. */
export function ImportJourney({ lookup, day, onDay, template, onNext }: ImportJourneyProps) {
  const { t } = useTranslation();
  const journey = useJourney(lookup.set.id, day);
  const { reading, comparison, isOutdated, recorded } = journey;
  const query = useImport(comparison?.id);
  const result = query.data?.state === 'ready' ? query.data : undefined;
  if (recorded)
    return (
      <ImportStep step="record">
        <RecordResult recorded={recorded} lookup={lookup} onNext={onNext} />
      </ImportStep>
    );
  return (
    <>
      <ImportStep step="file">
        <FileStep journey={journey} template={template} />
      </ImportStep>
      <ImportStep step="reading" later={reading ? undefined : t('imports.later.reading')}>
        {reading && <ReadingStep {...{ journey, reading, lookup, day, onDay }} />}
      </ImportStep>
      <ImportStep
        step="comparison"
        later={comparison ? undefined : t(`imports.later.${isOutdated ? 'changed' : 'comparison'}`)}
      >
        {comparison && (
          <ComparisonStep
            key={comparison.id}
            {...{ comparison, query, lookup }}
            onCompareAgain={journey.compare}
          />
        )}
      </ImportStep>
      <ImportStep step="record" later={result ? undefined : t('imports.later.record')}>
        {comparison && result && (
          <RecordStep
            key={comparison.id}
            {...{ comparison, result }}
            onCompareAgain={journey.compare}
            onRecorded={journey.finish}
          />
        )}
      </ImportStep>
      <LiveAnnouncement journey={journey} day={day} result={query.data} />
    </>
  );
}

interface AnnouncementProps {
  journey: Journey;
  day: LocalDate;
  result: Import | undefined;
}

/** Announces progress to screen readers; sighted users see it in the steps. */
function LiveAnnouncement({ journey, day, result }: AnnouncementProps) {
  const doneText = useLiveAnnouncement({ journey, day, result });
  return (
    <p role="status" className="visually-hidden">
      {doneText}
    </p>
  );
}

/** Current state as one sentence; changes once per step, not with every cell that is read. */
function useLiveAnnouncement({ journey, day, result }: AnnouncementProps): string {
  const { sending, reading, upload, isLooking, comparison } = journey;
  const { t } = useTranslation();
  const summaryOf = useSummary();
  const recognitionWords = useRecognitionWords();
  if (sending.isPending) return t('imports.file.sending', { name: sending.name });
  if (isLooking) return t('imports.file.looking', { name: upload?.name ?? '' });
  if (comparison) {
    if (result === undefined || isInProgress(result)) return t('imports.comparison.waiting');
    return result.state === 'failed' ? t('imports.comparison.failed') : summaryOf(result);
  }
  return reading === undefined ? '' : recognitionWords(recognitionSummary(reading, day));
}
