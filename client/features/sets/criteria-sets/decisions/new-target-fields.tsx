import { NativeSelect, TextInput } from '@mantine/core';
import { type ChangeEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { holdingDecisions } from '#shared/domain/sets/decide-target.ts';
import { isDecidedForSomeone, type OwnTarget } from '#shared/domain/sets/own-targets.ts';
import { yearOf } from '#shared/domain/values/local-date.ts';
import { DateField } from '../../../../ui/dates/date-field.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import styles from './decision-panel.module.css';
import type { useDecision } from './use-decision.ts';

interface NewTargetFieldsProps {
  set: CriteriaSet;
  target: OwnTarget;
  form: ReturnType<typeof useDecision>['form'];
}

/** Fields of a new target: value, region and first day. */
export function NewTargetFields({ set, target, form }: NewTargetFieldsProps) {
  const { t } = useTranslation();
  const nameOf = useLocalName();
  const { bind, change, fields } = form;
  const indicator = target.as;
  const choose = (purpose: 'new' | 'own') => {
    change({ purpose });
    // A wrong decision is usually taken back from its own first day.
    const newest = holdingDecisions(set, indicator).findLast(({ kind }) => kind === 'set');
    if (purpose === 'own' && newest) change({ validFrom: newest.validFrom });
  };
  const later = laterYears(indicator, fields.validFrom);
  return (
    <>
      {isDecidedForSomeone(indicator) && (
        <Purpose purpose={fields.purpose} hasOwn={indicator.target !== null} onChange={choose} />
      )}
      {fields.purpose === 'new' && (
        <TargetValueField {...bind('value')} indicator={indicator} onChoose={(value) => change({ value })} />
      )}
      {set.regions.length > 0 && (
        <NativeSelect
          label={t('targets.form.place')}
          data={[
            { value: '', label: t('targets.form.everywhere') },
            ...set.regions.map((region) => ({ value: region.id, label: nameOf(region) })),
          ]}
          value={fields.region}
          onChange={(event) => change({ region: event.currentTarget.value })}
        />
      )}
      <div>
        <DateField
          label={t('targets.form.validFrom')}
          value={fields.validFrom}
          onChange={(validFrom) => change({ validFrom })}
          onInvalidChange={form.setDayUnclear}
        />
        <p className={styles['field-hint']}>{t('targets.form.validFromHint')}</p>
        {fields.purpose === 'new' && later.length > 0 && !form.isDayUnclear && (
          <p className={styles['field-hint']} data-tone="caution">
            {t('targets.form.laterYears', { years: later.join(', ') })}
          </p>
        )}
      </div>
    </>
  );
}

interface PurposeProps {
  purpose: 'new' | 'own';
  /** Whether the set has its own target to return to. */
  hasOwn: boolean;
  onChange: (purpose: 'new' | 'own') => void;
}

/** Choice between a new target and the set's own; shown after an earlier decision. */
function Purpose({ purpose, hasOwn, onChange }: PurposeProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles['decision-purpose']}>
      <legend>{t('targets.form.purpose')}</legend>
      {(['new', 'own'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={purpose === one} onChange={() => onChange(one)} />
          {t(`targets.form.${one === 'new' ? 'newTarget' : hasOwn ? 'ownTarget' : 'noTarget'}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Years after `from` that have their own targets in the set. */
function laterYears({ target }: Indicator, from: string): string[] {
  if (target === null || !('byYear' in target)) return [];
  return Object.keys(target.byYear).filter((year) => Number(year) > yearOf(from));
}

interface TargetValueFieldProps {
  indicator: Indicator;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  onChoose: (value: string) => void;
}

/** Input for the indicator's kind: a list for yes/no and levels, text for numbers. */
function TargetValueField({
  indicator: { kind, unit, levels = [] },
  onChoose,
  onChange,
  ...field
}: TargetValueFieldProps) {
  const { t } = useTranslation();
  const label = unit === null ? t('targets.form.value') : t('targets.form.valueIn', { unit });
  if (kind === 'yes-no' || kind === 'level') {
    const answers = [
      { value: 'yes', label: t('status.yes') },
      { value: 'no', label: t('status.no') },
    ];
    return (
      <NativeSelect
        {...field}
        label={label}
        data={[{ value: '', label: t('targets.form.choose') }, ...(kind === 'yes-no' ? answers : levels)]}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    );
  }
  return <TextInput {...field} label={label} inputMode="decimal" autoComplete="off" onChange={onChange} />;
}
