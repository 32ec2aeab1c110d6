import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import type { CommuneDetail } from '#shared/contract/units/communes.ts';
import { queryOf } from '../../../api/query.ts';
import type { View } from '../../../api/view.ts';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './commune-head.module.css';

interface AppliedSetNoticeProps {
  commune: Pick<CommuneDetail, 'sets'>;
  view: View;
}

/** Notice that another set than the one on view applies to the commune on this day. */
export function AppliedSetNotice({ commune, view }: AppliedSetNoticeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  const applied = commune.sets.findLast(({ from }) => from <= view.on);
  if (applied === undefined || applied.set === view.set) return null;
  const titleOf = (id: string) => data?.criteriaSets.find((set) => set.id === id)?.shortTitle ?? id;
  return (
    <p className={styles['outside-notice']} role="note">
      {t('commune.set.applies', {
        from: format.date(applied.from),
        set: titleOf(applied.set),
        shown: titleOf(view.set),
      })}{' '}
      <PageLink
        className="no-print"
        to="."
        search={(search) => ({ ...search, bo: applied.set })}
        inherit
        underline="always"
      >
        {t('commune.set.show')}
      </PageLink>
    </p>
  );
}
