import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '#shared/domain/sets/criteria-set.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import styles from '../frame/around-grid.module.css';
import type { GridSearch } from '../frame/grid-search.ts';
import type { GridLayout } from '../navigation/grid-layout.ts';

interface SeveralChoiceProps {
  part: 'communes' | 'indicators';
  layout: GridLayout;
  communes: readonly Commune[];
  criteria: readonly Criterion[];
  onChange: (search: GridSearch) => void;
  onClose: () => void;
}

/** Checkboxes to choose any communes or indicators. */
export function CheckboxChoice({ part, layout, communes, criteria, onChange, onClose }: SeveralChoiceProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() =>
    initialChoice(part, layout, communes, criteria),
  );
  const groups = useGroups(part, communes, criteria);
  const mark = (values: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const value of values) isChosen ? next.add(value) : next.delete(value);
    setChosen(next);
  };
  const all = groups.flatMap(({ options }) => options.map(({ value }) => value));
  const finish = () => {
    const value = all.filter((one) => chosen.has(one)).join(',');
    onChange(
      part === 'communes' ? { xa: value } : { 'chi-tieu': chosen.size === all.length ? undefined : value },
    );
    onClose();
  };
  return (
    <div className={styles['grid-several']}>
      <Group gap="xs" mb="xs">
        <Button size="compact-sm" variant="default" onClick={() => mark(all, true)}>
          {t('grid.choose.all')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => mark(all, false)}>
          {t('grid.choose.none')}
        </Button>
      </Group>
      {groups.map((group) => (
        <OptionGroup key={group.title} {...group} chosen={chosen} onMark={mark} />
      ))}
      <Group gap="xs" className={styles['grid-several-end']}>
        <Button size="sm" disabled={chosen.size === 0} onClick={finish}>
          {t('grid.choose.show')}
        </Button>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}

interface ChoiceGroup {
  title: string;
  options: { value: string; label: string }[];
}

function useGroups(
  part: SeveralChoiceProps['part'],
  communes: readonly Commune[],
  criteria: readonly Criterion[],
): ChoiceGroup[] {
  const { t } = useTranslation();
  const localName = useLocalName();
  if (part === 'communes') {
    const options = communes.map(({ id, name }) => ({ value: id, label: name }));
    return [{ title: t('grid.choose.commune'), options }];
  }
  return criteria.map((criterion) => ({
    title: t('grid.criterion', { number: criterion.number, name: localName(criterion) }),
    options: criterion.indicators.map((one) => ({ value: one.code, label: `${one.code} ${localName(one)}` })),
  }));
}

/** The shown communes or indicators; none if all are shown, so that the user ticks only the wanted ones. */
function initialChoice(
  part: SeveralChoiceProps['part'],
  layout: GridLayout,
  communes: readonly Commune[],
  criteria: readonly Criterion[],
): ReadonlySet<string> {
  const [shown, total] =
    part === 'communes'
      ? [layout.communes.map(({ id }) => id), communes.length]
      : [layout.indicators.map(({ code }) => code), criteria.flatMap(({ indicators }) => indicators).length];
  return new Set(shown.length === total ? [] : shown);
}

interface OptionGroupProps extends ChoiceGroup {
  chosen: ReadonlySet<string>;
  onMark: (values: readonly string[], isChosen: boolean) => void;
}

function OptionGroup({ title, options, chosen, onMark }: OptionGroupProps) {
  const values = options.map(({ value }) => value);
  const isAll = values.every((value) => chosen.has(value));
  return (
    <fieldset>
      <legend>
        <label>
          <input type="checkbox" checked={isAll} onChange={() => onMark(values, !isAll)} /> {title}
        </label>
      </legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.has(value)}
            onChange={() => onMark([value], !chosen.has(value))}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
