import { Group } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import { listCommunes } from '#shared/contract/units/communes.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../api/query.ts';
import { useWorkspace } from '../../../api/view.ts';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { nearestDayWithCommunes } from './nearest-day.ts';

/** Notice that no commune exists as a unit on this day, with a link to a day that has some. */
export function NoCommunes({ on }: { on: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { communes } = useSuspenseQuery(queryOf(listCommunes, { query: {} })).data;
  const day = nearestDayWithCommunes(communes, on);
  if (day === undefined) {
    return (
      <EmptyNotice title={t('board.empty.neverCommunes')} detail={t('board.empty.neverCommunesDetail')} />
    );
  }
  return (
    <EmptyNotice
      title={t('board.empty.noCommunes', { on: format.date(on) })}
      detail={t('board.empty.noCommunesDetail')}
      action={<DayLink on={day} />}
    />
  );
}

/** Notice that no commune has an entry against this set by this day. */
export function NoEntries({ set, on }: { set: string; on: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { opensOn, opensWith } = useWorkspace();
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  const other = data?.criteriaSets.find(({ id }) => id === opensWith && id !== set);
  return (
    <EmptyNotice
      title={t('board.empty.noEntries', { on: format.date(on) })}
      detail={t('board.empty.noEntriesDetail')}
      action={
        <Group gap="md">
          {opensOn !== on && <DayLink on={opensOn} />}
          {other && (
            <PageLink to="." search={(search) => ({ ...search, bo: other.id })}>
              {t('board.empty.goToSet', { set: other.shortTitle })}
            </PageLink>
          )}
        </Group>
      }
    />
  );
}

function DayLink({ on }: { on: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <PageLink to="." search={(search) => ({ ...search, ngay: on })}>
      {t('board.empty.goToDay', { on: format.date(on) })}
    </PageLink>
  );
}
