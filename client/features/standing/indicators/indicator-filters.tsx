import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CriteriaSet, leadOfficeOf } from '#shared/domain/sets/criteria-set.ts';
import { IndicatorState } from '#shared/domain/standing/indicator-state.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import { GROUPINGS, type IndicatorSearch } from './indicator-search.ts';
import styles from './indicators.module.css';

interface IndicatorFiltersProps {
  search: IndicatorSearch;
  communes: readonly { communeId: string; name: string }[];
  set: CriteriaSet;
  onChange: (change: IndicatorSearch) => void;
}

const NO_FILTER: IndicatorSearch = { loc: undefined, xa: undefined, 'tieu-chi': undefined, phong: undefined };

/** Which indicators are listed, and by what the list is parted. */
export function IndicatorFilters({ search, communes, set, onChange }: IndicatorFiltersProps) {
  const { t } = useTranslation();
  const choices = useChoices(communes, set);
  const isFiltered = Object.keys(NO_FILTER).some(
    (name) => search[name as keyof IndicatorSearch] !== undefined,
  );
  const choose = (name: keyof IndicatorSearch, value: string) => onChange({ [name]: value || undefined });
  return (
    <search className={`${styles['list-filters']} no-print`} aria-label={t('indicators.filter.label')}>
      {choices.map(({ name, data }) => (
        <NativeSelect
          key={name}
          label={t(`indicators.filter.${name}`)}
          data={[{ value: '', label: t('indicators.filter.any') }, ...data]}
          value={search[name] ?? ''}
          onChange={(event) => choose(name, event.currentTarget.value)}
        />
      ))}
      <NativeSelect
        label={t('indicators.filter.nhom')}
        data={GROUPINGS.map((value) => ({ value, label: t(`indicators.grouping.${value}`) }))}
        value={search.nhom ?? GROUPINGS[0]}
        onChange={(event) => choose('nhom', event.currentTarget.value)}
      />
      {isFiltered && (
        <Button variant="default" onClick={() => onChange(NO_FILTER)}>
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
      name: 'loc',
      data: IndicatorState.options.map((value) => ({ value, label: t(`indicators.state.${value}`) })),
    },
    { name: 'xa', data: communes.map(({ communeId, name }) => ({ value: communeId, label: name })) },
    {
      name: 'tieu-chi',
      data: set.criteria.map((criterion) => {
        return { value: String(criterion.number), label: `${criterion.number}. ${localName(criterion)}` };
      }),
    },
    { name: 'phong', data: [...new Set(offices)].sort().map((value) => ({ value, label: value })) },
  ] as const;
}
