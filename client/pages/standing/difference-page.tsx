import { Paper, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { type Difference, readDifference } from '#shared/contract/standing/differences.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { type LocalDate, lastStepEndBefore } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../api/query.ts';
import { useView } from '../../api/view.ts';
import { CommuneChanges } from '../../features/standing/changes/commune-changes.tsx';
import styles from '../../features/standing/changes/difference.module.css';
import { DifferenceSentence } from '../../features/standing/changes/difference-sentence.tsx';
import { FirstDayChoice } from '../../features/standing/changes/first-day-choice.tsx';
import { TotalsTable } from '../../features/standing/changes/totals-table.tsx';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLink } from '../../ui/layout/page-link.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/thay-doi');

/** What was met, lost, changed, corrected or recorded late between two days: in the district, or in one commune. */
export function DifferencePage() {
  const navigate = useNavigate();
  const { set, on: to, knownAt } = useView();
  const search = route.useSearch();
  const asked = useDeferredValue(search.tu) ?? lastStepEndBefore(to, 'quarter');
  const commune = useDeferredValue(search.xa);
  // A later day is no first day; the day on view may have been moved before it.
  const from = asked > to ? lastStepEndBefore(to, 'quarter') : asked;
  const { data: difference } = useSuspenseQuery(
    queryOf(readDifference, { query: { set, from, to, knownAt, commune } }),
  );
  const { data: criteriaSet } = useSuspenseQuery(
    queryOf(readCriteriaSet, { params: { setId: set }, query: {} }),
  );
  const choose = (tu: LocalDate) =>
    void navigate({ to: '.', search: (kept) => ({ ...kept, tu }), replace: true });
  return (
    <>
      <DifferenceHeading difference={difference} isOne={commune !== undefined} />
      <Stack gap="md">
        <FirstDayChoice from={from} to={to} onChoose={choose} />
        <DifferenceBody difference={difference} set={criteriaSet} isOne={commune !== undefined} />
      </Stack>
    </>
  );
}

function DifferenceHeading({ difference, isOne }: { difference: Difference; isOne: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { from, to, set, communes } = difference;
  const days = { from: format.date(from), to: format.date(to), set: set.shortTitle };
  const name = communes[0]?.name ?? '';
  return (
    <PageHeading
      title={isOne ? t('difference.ofCommune', { name }) : t('difference.title')}
      subtitle={
        <>
          {t('difference.subtitle', days)}{' '}
          {isOne && (
            <PageLink
              to="."
              search={(search) => ({ ...search, xa: undefined })}
              className="no-print"
              underline="always"
            >
              {t('difference.allCommunes')}
            </PageLink>
          )}
        </>
      }
    />
  );
}

interface DifferenceBodyProps {
  difference: Difference;
  set: CriteriaSet;
  isOne: boolean;
}

function DifferenceBody({ difference, set, isOne }: DifferenceBodyProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { communes, from, to } = difference;
  if (communes.length === 0) {
    return <EmptyNotice title={t('board.empty.noCommunes', { on: format.date(to) })} />;
  }
  const isSame = communes.every(
    ({ indicators, corrections }) => indicators.length + corrections.length === 0,
  );
  return (
    <>
      <Paper withBorder p="md">
        <DifferenceSentence difference={difference} />
        <TotalsTable difference={difference} />
        {!isSame && <p className={styles['change-method']}>{t('difference.method')}</p>}
      </Paper>
      {isSame && <EmptyNotice title={t('difference.none')} detail={t('difference.noneDetail')} />}
      {communes.map((commune) => (
        <CommuneChanges key={commune.communeId} commune={commune} set={set} from={from} isBrief={!isOne} />
      ))}
    </>
  );
}
