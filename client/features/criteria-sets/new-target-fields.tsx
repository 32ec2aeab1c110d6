import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/criteria-set.ts';
import { yearOf } from '#shared/domain/local-date.ts';
import { DateField } from '../../ui/date-field.tsx';
import { useLocalName } from '../../ui/use-local-name.ts';
import { TargetValueField } from './target-value-field.tsx';
import type { useDecision } from './use-decision.ts';

export interface NewTargetFieldsProps {
  set: CriteriaSet;
  indicator: Indicator;
  form: ReturnType<typeof useDecision>['form'];
}

/** Which target is to hold, for whom, from when. */
export function NewTargetFields({ set, indicator, form }: NewTargetFieldsProps) {
  const { t } = useTranslation();
  const nameOf = useLocalName();
  const { bind, change, fields } = form;
  const canReturn = indicator.target !== null && (indicator.decided ?? []).some(({ kind }) => kind === 'set');
  const later = laterYears(indicator, fields.validFrom);
  return (
    <>
      {canReturn && <Purpose purpose={fields.purpose} onChange={(purpose) => change('purpose', purpose)} />}
      {fields.purpose === 'new' && (
        <TargetValueField
          {...bind('value')}
          indicator={indicator}
          onChoose={(value) => change('value', value)}
        />
      )}
      {set.regions.length > 0 && (
        <NativeSelect
          label={t('targets.form.place')}
          data={[
            { value: '', label: t('targets.form.everywhere') },
            ...set.regions.map((region) => ({ value: region.id, label: nameOf(region) })),
          ]}
          value={fields.region}
          onChange={(event) => change('region', event.currentTarget.value)}
        />
      )}
      <div>
        <DateField
          label={t('targets.form.validFrom')}
          value={fields.validFrom}
          onChange={(day) => change('validFrom', day)}
        />
        <p className="field-hint">{t('targets.form.validFromHint')}</p>
        {fields.purpose === 'new' && later.length > 0 && (
          <p className="field-hint" data-tone="caution">
            {t('targets.form.laterYears', { years: later.join(', ') })}
          </p>
        )}
      </div>
    </>
  );
}

interface PurposeProps {
  purpose: 'new' | 'own';
  onChange: (purpose: 'new' | 'own') => void;
}

/** A new target, or the set's own again, where one was decided before. */
function Purpose({ purpose, onChange }: PurposeProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className="decision-purpose">
      <legend>{t('targets.form.purpose')}</legend>
      {(['new', 'own'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={purpose === one} onChange={() => onChange(one)} />
          {t(one === 'new' ? 'targets.form.newTarget' : 'targets.form.ownTarget')}
        </label>
      ))}
    </fieldset>
  );
}

/** The years after a day for which the set has targets of their own. */
function laterYears({ target }: Indicator, from: string): string[] {
  if (target === null || !('byYear' in target)) return [];
  return Object.keys(target.byYear).filter((year) => Number(year) > yearOf(from));
}
