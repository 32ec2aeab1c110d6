import { Paper, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { type Changes, readChanges } from '#shared/contract/standing/changes.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { type LocalDate, lastStepEndBefore } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../api/query.ts';
import { useView } from '../../api/view.ts';
import styles from '../../features/standing/changes/changes.module.css';
import { ChangesSentence } from '../../features/standing/changes/changes-sentence.tsx';
import { CommuneSection } from '../../features/standing/changes/commune-section.tsx';
import { FirstDayChoice } from '../../features/standing/changes/first-day-choice.tsx';
import { TotalsTable } from '../../features/standing/changes/totals-table.tsx';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { PageLink } from '../../ui/layout/page-link.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

const route = getRouteApi('/thay-doi');

/** Indicators gained, lost, changed, corrected or recorded late between two days: in the district or in one commune. */
export function ChangesPage() {
  const navigate = useNavigate();
  const { set, on: to, knownAt } = useView();
  const { tu: chosenDay, xa: chosenCommune } = route.useSearch();
  const firstDay = useDeferredValue(chosenDay) ?? lastStepEndBefore(to, 'quarter');
  const commune = useDeferredValue(chosenCommune);
  // Falls back to the default if the day on view was moved before the first day.
  const from = firstDay > to ? lastStepEndBefore(to, 'quarter') : firstDay;
  const { data: changes } = useSuspenseQuery(
    queryOf(readChanges, { query: { set, from, to, knownAt, commune } }),
  );
  const { data: criteriaSet } = useSuspenseQuery(
    queryOf(readCriteriaSet, { params: { setId: set }, query: {} }),
  );
  const choose = (day: LocalDate) =>
    void navigate({ to: '.', search: (kept) => ({ ...kept, tu: day }), replace: true });
  return (
    <>
      <ChangesHeading changes={changes} isOne={commune !== undefined} />
      <Stack gap="md">
        <FirstDayChoice from={from} to={to} onChoose={choose} />
        <ChangesBody changes={changes} set={criteriaSet} isOne={commune !== undefined} />
      </Stack>
    </>
  );
}

function ChangesHeading({ changes, isOne }: { changes: Changes; isOne: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { from, to, set, communes } = changes;
  const days = { from: format.date(from), to: format.date(to), set: set.shortTitle };
  const name = communes[0]?.name ?? '';
  return (
    <PageHeading
      title={isOne ? t('changes.ofCommune', { name }) : t('changes.title')}
      subtitle={
        <>
          {t('changes.subtitle', days)}{' '}
          {isOne && (
            <PageLink
              to="."
              search={(search) => ({ ...search, xa: undefined })}
              className="no-print"
              underline="always"
            >
              {t('changes.allCommunes')}
            </PageLink>
          )}
        </>
      }
    />
  );
}

interface ChangesBodyProps {
  changes: Changes;
  set: CriteriaSet;
  isOne: boolean;
}

function ChangesBody({ changes, set, isOne }: ChangesBodyProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { communes, from, to } = changes;
  if (communes.length === 0) {
    return <EmptyNotice title={t('board.empty.noCommunes', { on: format.date(to) })} />;
  }
  const isSame = communes.every(
    ({ indicators, corrections }) => indicators.length + corrections.length === 0,
  );
  return (
    <>
      <Paper withBorder p="md">
        <ChangesSentence changes={changes} />
        <TotalsTable changes={changes} />
        {!isSame && <p className={styles['change-method']}>{t('changes.method')}</p>}
      </Paper>
      {isSame && <EmptyNotice title={t('changes.none')} detail={t('changes.noneDetail')} />}
      {communes.map((commune) => (
        <CommuneSection key={commune.communeId} commune={commune} set={set} from={from} isBrief={!isOne} />
      ))}
    </>
  );
}
