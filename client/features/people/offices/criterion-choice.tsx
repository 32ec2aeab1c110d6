import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import styles from '../../../ui/form/fields/choices.module.css';
import { useLocalName } from '../../../ui/values/use-local-name.ts';

interface CriterionChoiceProps {
  criterion: Criterion;
  chosen: readonly string[];
  onToggle: (codes: readonly string[], isChosen: boolean) => void;
}

/** Checkboxes for a whole criterion and for each of its indicators. */
export function CriterionChoice({ criterion, chosen, onToggle }: CriterionChoiceProps) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { number, indicators } = criterion;
  const codes = indicators.map(({ code }) => code);
  const count = codes.filter((code) => chosen.includes(code)).length;
  const isPart = count > 0 && count < codes.length;
  const [isOpenAtFirst] = useState(isPart);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = isPart;
          }}
          checked={count === codes.length}
          onChange={({ currentTarget: { checked } }) => onToggle(codes, checked)}
        />
        <span>
          {t('administration.office.wholeCriterion', { number, name: localName(criterion) })}{' '}
          <span className={styles['choices-count']}>
            {count}/{codes.length}
          </span>
        </span>
      </label>
      <details open={isOpenAtFirst}>
        <summary>{t('administration.office.eachIndicator', { number })}</summary>
        {indicators.map((indicator) => (
          <label key={indicator.code}>
            <input
              type="checkbox"
              checked={chosen.includes(indicator.code)}
              onChange={({ currentTarget: { checked } }) => onToggle([indicator.code], checked)}
            />
            <span>
              {indicator.code} {localName(indicator)}
            </span>
          </label>
        ))}
      </details>
    </li>
  );
}
