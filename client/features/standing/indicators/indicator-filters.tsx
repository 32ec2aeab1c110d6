import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CriteriaSet, leadOfficeOf } from '#shared/domain/sets/criteria-set.ts';
import { IndicatorState } from '#shared/domain/standing/indicator-state.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import { GROUPINGS, type IndicatorFilter } from './indicator-search.ts';
import styles from './indicators.module.css';

interface IndicatorFiltersProps {
  filter: IndicatorFilter;
  communes: readonly { communeId: string; name: string }[];
  set: CriteriaSet;
  onChange: (filter: IndicatorFilter) => void;
}

const NO_FILTER = { state: undefined, commune: undefined, criterion: undefined, office: undefined };

/** Filters of the list and its grouping. */
export function IndicatorFilters({ filter, communes, set, onChange }: IndicatorFiltersProps) {
  const { t } = useTranslation();
  const choices = useChoices(communes, set);
  const isFiltered = choices.some(({ name }) => filter[name] !== undefined);
  const choose = (name: keyof IndicatorFilter, value: string) =>
    onChange({ ...filter, [name]: value || undefined });
  return (
    <search className={`${styles['list-filters']} no-print`} aria-label={t('indicators.filter.label')}>
      {choices.map(({ name, data }) => (
        <NativeSelect
          key={name}
          label={t(`indicators.filter.${name}`)}
          data={[{ value: '', label: t('indicators.filter.any') }, ...data]}
          value={filter[name] ?? ''}
          onChange={(event) => choose(name, event.currentTarget.value)}
        />
      ))}
      <NativeSelect
        label={t('indicators.filter.grouping')}
        data={GROUPINGS.map((value) => ({ value, label: t(`indicators.grouping.${value}`) }))}
        value={filter.grouping ?? GROUPINGS[0]}
        onChange={(event) => choose('grouping', event.currentTarget.value)}
      />
      {isFiltered && (
        <Button variant="default" onClick={() => onChange({ ...filter, ...NO_FILTER })}>
          {t('indicators.filter.clear')}
        </Button>
      )}
    </search>
  );
}

function useChoices(communes: IndicatorFiltersProps['communes'], set: CriteriaSet) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const offices = set.criteria.flatMap((criterion) =>
    criterion.indicators.flatMap((indicator) => leadOfficeOf(criterion, indicator) ?? []),
  );
  return [
    {
      name: 'state',
      data: IndicatorState.options.map((value) => ({ value, label: t(`indicators.state.${value}`) })),
    },
    { name: 'commune', data: communes.map(({ communeId, name }) => ({ value: communeId, label: name })) },
    {
      name: 'criterion',
      data: set.criteria.map((criterion) => {
        return { value: String(criterion.number), label: `${criterion.number}. ${localName(criterion)}` };
      }),
    },
    { name: 'office', data: [...new Set(offices)].sort().map((value) => ({ value, label: value })) },
  ] as const;
}
