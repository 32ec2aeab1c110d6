import { Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { listIndicators } from '#shared/contract/standing/indicators.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { queryOf } from '../../api/query.ts';
import { useView } from '../../api/view.ts';
import { IndicatorFilters } from '../../features/standing/indicators/indicator-filters.tsx';
import { IndicatorGroups } from '../../features/standing/indicators/indicator-groups.tsx';
import {
  filterOf,
  GROUPINGS,
  type IndicatorFilter,
  searchOf,
} from '../../features/standing/indicators/indicator-search.ts';
import { joinSet, selectLines } from '../../features/standing/indicators/select-indicators.ts';
import { ExportButtons } from '../../ui/layout/buttons/export-buttons.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/chi-tieu');

/** Indicators of all communes, filtered and grouped: the lists behind the board's figures. */
export function IndicatorsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const view = useView();
  const filter = filterOf(route.useSearch());
  const state = useDeferredValue(filter.state);
  const { data } = useSuspenseQuery(queryOf(listIndicators, { query: { ...view, state } }));
  const { data: set } = useSuspenseQuery(
    queryOf(readCriteriaSet, { params: { setId: view.set }, query: {} }),
  );
  const { data: units } = useSuspenseQuery(queryOf(listCommunes, { query: { on: view.on } }));
  const lines = selectLines(joinSet(set, data.indicators), filter);
  const change = (next: IndicatorFilter) =>
    void navigate({ to: '.', search: (kept) => ({ ...kept, ...searchOf(next) }), replace: true });
  return (
    <>
      <PageHeading
        title={filter.state === undefined ? t('indicators.title') : t(`indicators.heading.${filter.state}`)}
        subtitle={t('indicators.subtitle', {
          count: lines.length,
          set: data.set.shortTitle,
          on: format.date(data.on),
        })}
        actions={<ExportButtons table="indicators" view={view} commune={filter.commune} />}
      />
      <Stack gap="md">
        <IndicatorFilters
          filter={filter}
          communes={units.communes.map(({ id, name }) => ({ communeId: id, name }))}
          set={set}
          onChange={change}
        />
        <IndicatorGroups lines={lines} grouping={filter.grouping ?? GROUPINGS[0]} on={data.on} />
      </Stack>
    </>
  );
}
