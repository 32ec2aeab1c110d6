import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { ChoiceChips } from '../../../ui/form/fields/choice-chips.tsx';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { readCommuneList } from '../../../ui/values/commune-list-search.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { ProgressChanges } from './changes/progress-changes.tsx';
import { EarlierDay } from './earlier-day.tsx';
import { EventList } from './event-list.tsx';
import styles from './progress.module.css';
import { ProgressComparison } from './progress-comparison.tsx';
import { letterEvents } from './progress-events.ts';
import { ProgressPanels } from './progress-panels.tsx';
import { MEASURE_WORDS, measureOf, type ProgressSearch, STEP_WORDS, stepOf } from './progress-search.ts';

interface ProgressOverviewProps {
  /** Progress of all communes up to the day on view. */
  progress: Progress;
  /** Progress of all communes on the earlier day only. */
  earlier: Progress;
  set: CriteriaSet;
  search: ProgressSearch;
  onChange: (changed: ProgressSearch) => void;
}

/** The communes over time: on one chart, in one panel each, and since an earlier day. */
export function ProgressOverview({ progress, earlier, set, search, onChange }: ProgressOverviewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { communes, to } = progress;
  if (communes.length === 0) {
    return <EmptyNotice title={t('progress.noCommune', { on: format.date(to) })} />;
  }
  if (communes.every(({ points }) => points.every((point) => point.criteriaMet === null))) {
    return <EmptyNotice title={t('progress.empty')} detail={t('progress.emptyDetail')} />;
  }
  const measure = measureOf(search);
  const events = letterEvents(progress);
  return (
    <>
      <ProgressControls search={search} onChange={onChange} />
      <ProgressComparison
        progress={progress}
        measure={measure}
        chosen={readCommuneList(search.xa)}
        onChoose={(chosen) => onChange({ xa: chosen.join(',') })}
        events={events}
        notes={<EventList events={events} set={set} />}
      />
      <ProgressChanges
        progress={progress}
        earlier={earlier}
        measure={measure}
        controls={<EarlierDay on={to} since={earlier.to} onChoose={(since) => onChange({ tu: since })} />}
      />
      <ProgressPanels progress={progress} measure={measure} events={events} />
    </>
  );
}

interface ProgressControlsProps {
  search: ProgressSearch;
  onChange: (changed: ProgressSearch) => void;
}

/** Measure and step of all charts on the page. */
function ProgressControls({ search, onChange }: ProgressControlsProps) {
  const { t } = useTranslation();
  const measures = MEASURE_WORDS.map(({ word, measure }) => ({
    value: word,
    label: t(`progress.measure.${measure}`),
  }));
  const steps = STEP_WORDS.map(({ word, step }) => ({ value: word, label: t(`progress.step.${step}`) }));
  return (
    <div className={`${styles['progress-controls']} no-print`}>
      <ChoiceChips
        label={t('progress.measure.label')}
        options={measures}
        chosen={MEASURE_WORDS.find(({ measure }) => measure === measureOf(search))?.word}
        onChoose={(word) => onChange({ do: word })}
      />
      <ChoiceChips
        label={t('progress.step.label')}
        options={steps}
        chosen={STEP_WORDS.find(({ step }) => step === stepOf(search))?.word}
        onChoose={(word) => onChange({ buoc: word })}
      />
    </div>
  );
}
