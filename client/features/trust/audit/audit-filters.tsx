import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAuthors } from '#shared/contract/people/accounts.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { AUDITED_ACTS } from '#shared/domain/trust/audit.ts';
import { queryOf } from '../../../api/query.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import styles from './audit.module.css';
import type { AuditSearch } from './audit-search.ts';
import { DayFilter } from './day-filter.tsx';

interface AuditFiltersProps {
  search: AuditSearch;
  /** Id of the set in the view, for the list of indicators. */
  set: string;
  onChange: (change: AuditSearch) => void;
}

/** Filters of the audit: commune, indicator, person, act, days. */
export function AuditFilters({ search, set, onChange }: AuditFiltersProps) {
  const { t } = useTranslation();
  const choices = useChoices(set);
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <search className={`${styles['audit-filters']} no-print`} aria-label={t('audit.filter.label')}>
      <Choice
        name="xa"
        label={t('audit.filter.commune')}
        choices={choices.communes}
        {...{ search, onChange }}
      />
      <Choice
        name="chi-tieu"
        label={t('audit.filter.indicator')}
        choices={choices.indicators}
        {...{ search, onChange }}
      />
      <Choice
        name="nguoi"
        label={t('audit.filter.actor')}
        choices={choices.people}
        {...{ search, onChange }}
      />
      <Choice name="viec" label={t('audit.filter.act')} choices={choices.acts} {...{ search, onChange }} />
      <DayFilter label={t('audit.filter.from')} value={search.tu} onChange={(tu) => onChange({ tu })} />
      <DayFilter label={t('audit.filter.to')} value={search.den} onChange={(den) => onChange({ den })} />
      {isFiltered && (
        <Button variant="default" onClick={() => onChange(NO_FILTER)}>
          {t('audit.filter.clear')}
        </Button>
      )}
    </search>
  );
}

const NO_FILTER: Required<AuditSearch> = {
  xa: undefined,
  'chi-tieu': undefined,
  nguoi: undefined,
  viec: undefined,
  tu: undefined,
  den: undefined,
};

interface ChoiceProps extends Pick<AuditFiltersProps, 'search' | 'onChange'> {
  name: 'xa' | 'chi-tieu' | 'nguoi' | 'viec';
  label: string;
  choices: readonly { value: string; label: string }[];
}

function Choice({ name, label, choices, search, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const { [name]: value = '' } = search;
  // Show the value from the address even if it is not among the choices.
  const isKnown = value === '' || choices.some((choice) => choice.value === value);
  return (
    <NativeSelect
      label={label}
      data={[
        { value: '', label: t('audit.filter.any') },
        ...(isKnown ? [] : [{ value, label: value }]),
        ...choices,
      ]}
      value={value}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined })}
    />
  );
}

function useChoices(
  set: string,
): Record<'communes' | 'indicators' | 'people' | 'acts', ChoiceProps['choices']> {
  const { t } = useTranslation();
  const localName = useLocalName();
  const communes = useQuery(queryOf(listCommunes, { query: {} })).data?.communes ?? [];
  const authors = useQuery(queryOf(listAuthors, {})).data?.authors ?? [];
  const criteria =
    useQuery(queryOf(readCriteriaSet, { params: { setId: set }, query: {} })).data?.criteria ?? [];
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  return {
    communes: communes.map(({ id, name }) => ({ value: id, label: name })),
    indicators: indicators.map((indicator) => ({
      value: indicator.code,
      label: `${indicator.code} ${localName(indicator)}`,
    })),
    people: authors.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
    acts: AUDITED_ACTS.map((act) => ({ value: act, label: t(`audit.act.${act}`) })),
  };
}
