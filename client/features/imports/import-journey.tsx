import { useTranslation } from 'react-i18next';
import type { Import } from '#shared/contract/imports.ts';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { ComparisonStep } from './comparison-step.tsx';
import { FileStep } from './file-step.tsx';
import { ImportStep } from './import-step.tsx';
import './imports.css';
import type { Known } from './names.ts';
import { ReadingStep } from './reading-step.tsx';
import { RecordResult } from './record-result.tsx';
import { RecordStep } from './record-step.tsx';
import { type ImportQuery, useImport } from './use-comparison.ts';
import { type Comparison, type Journey, useJourney } from './use-journey.ts';
import { useNews } from './use-news.ts';

export interface ImportJourneyProps {
  known: Known;
  day: LocalDate;
  onDay: (day: LocalDate) => void;
  /** Begins anew, with another file. */
  onNext: () => void;
}

/** The way of a file into the record, step by step; each is seen from the start and opens when it is its turn. */
export function ImportJourney({ known, day, onDay, onNext }: ImportJourneyProps) {
  const { t } = useTranslation();
  const journey = useJourney(known.set.id, day);
  const { reading, comparison, recorded } = journey;
  const query = useImport(comparison?.id);
  if (recorded)
    return (
      <ImportStep step="record">
        <RecordResult recorded={recorded} known={known} onNext={onNext} />
      </ImportStep>
    );
  return (
    <>
      <ImportStep step="file">
        <FileStep journey={journey} />
      </ImportStep>
      <ImportStep step="reading" later={reading ? undefined : t('imports.later.reading')}>
        {reading && <ReadingStep {...{ journey, reading, known, day, onDay }} />}
      </ImportStep>
      {comparison ? (
        <Compared key={comparison.id} {...{ journey, comparison, query, known }} />
      ) : (
        <>
          <ImportStep
            step="comparison"
            later={t(journey.isOutdated ? 'imports.later.changed' : 'imports.later.comparison')}
          />
          <ImportStep step="record" later={t('imports.later.record')} />
        </>
      )}
      <News journey={journey} made={query.data} />
    </>
  );
}

interface ComparedProps {
  journey: Journey;
  comparison: Comparison;
  query: ImportQuery;
  known: Known;
}

function Compared({ journey, comparison, query, known }: ComparedProps) {
  const { t } = useTranslation();
  const { data } = query;
  return (
    <>
      <ImportStep step="comparison">
        <ComparisonStep comparison={comparison} query={query} known={known} onAgain={journey.compare} />
      </ImportStep>
      {data?.state === 'ready' ? (
        <ImportStep step="record">
          <RecordStep
            comparison={comparison}
            made={data}
            onAgain={journey.compare}
            onRecorded={journey.finish}
          />
        </ImportStep>
      ) : (
        <ImportStep step="record" later={t('imports.later.record')} />
      )}
    </>
  );
}

/** What happens, to screen readers; the screen shows it where it happens. */
function News({ journey, made }: { journey: Journey; made: Import | undefined }) {
  const news = useNews(journey, made);
  return (
    <p role="status" className="visually-hidden">
      {news}
    </p>
  );
}
