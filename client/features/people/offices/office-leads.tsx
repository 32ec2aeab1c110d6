import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { indicatorsNaming } from '#shared/domain/people/office.ts';
import { type CriteriaSet, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import styles from '../../../ui/form/fields/choices.module.css';
import { CriterionChoice } from './criterion-choice.tsx';
import { useLedIndicatorsText } from './led-indicators.ts';

interface OfficeLeadsProps {
  set: CriteriaSet;
  /** Office name as typed in the form; the set may name this office as lead. */
  name: string;
  /** The office's own list; undefined if the set decides. */
  own: readonly string[] | undefined;
  onChange: (own: string[] | undefined) => void;
}

/** Choice between the indicators that the set assigns to an office and its own list, which starts as a copy of these. */
export function OfficeLeads({ set, name, own, onChange }: OfficeLeadsProps) {
  const { t } = useTranslation();
  const ledIndicatorsText = useLedIndicatorsText();
  const radioName = useId();
  const bySet = indicatorsNaming(set, name);
  const toggle = (codes: readonly string[], isLed: boolean) => {
    const led = listIndicators(set).filter(({ code }) =>
      codes.includes(code) ? isLed : own?.includes(code),
    );
    onChange(led.map(({ code }) => code));
  };
  return (
    <fieldset className={styles['choices']}>
      <legend>{set.shortTitle}</legend>
      <label>
        <input
          type="radio"
          name={radioName}
          checked={own === undefined}
          onChange={() => onChange(undefined)}
        />
        <span>{t('administration.office.bySet', { leads: ledIndicatorsText(set, bySet) })}</span>
      </label>
      <label>
        <input type="radio" name={radioName} checked={own !== undefined} onChange={() => onChange(bySet)} />
        <span>
          {own
            ? t('administration.office.own', { leads: ledIndicatorsText(set, own) })
            : t('administration.office.ownList')}
        </span>
      </label>
      {own && (
        <ul className={styles['choices-criteria']}>
          {set.criteria.map((criterion) => (
            <CriterionChoice key={criterion.number} criterion={criterion} chosen={own} onToggle={toggle} />
          ))}
        </ul>
      )}
    </fieldset>
  );
}
