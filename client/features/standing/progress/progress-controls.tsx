import { useTranslation } from 'react-i18next';
import { ChoiceChips } from '../../../ui/form/choice-chips.tsx';
import styles from './progress.module.css';
import { MEASURE_WORDS, measureOf, type ProgressSearch, STEP_WORDS, stepOf } from './progress-search.ts';

interface ProgressControlsProps {
  search: ProgressSearch;
  onChange: (changed: ProgressSearch) => void;
}

/** What all charts of the page count, and how far apart their days are. */
export function ProgressControls({ search, onChange }: ProgressControlsProps) {
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
