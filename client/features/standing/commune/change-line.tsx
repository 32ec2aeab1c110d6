import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readChanges } from '#shared/contract/standing/changes.ts';
import { lastStepEndBefore } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../../api/query.ts';
import { useView } from '../../../api/view.ts';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';

/** One line about the changes since the end of the last quarter, with links to the changes and the roadmap. */
export function ChangeLine({ communeId }: { communeId: string }) {
  const { t } = useTranslation();
  const { set, on: to, knownAt } = useView();
  const from = lastStepEndBefore(to, 'quarter');
  const { data } = useQuery(queryOf(readChanges, { query: { set, from, to, knownAt, commune: communeId } }));
  const [commune] = data?.communes ?? [];
  return (
    <Text component="p" m={0} className="change-line">
      {commune?.before && commune.after && <ChangeWords {...commune} from={from} />}
      <span className="no-print">
        <PageLink
          to="/thay-doi"
          search={(search) => ({ ...search, tu: from, xa: communeId })}
          inherit
          underline="always"
        >
          {t('commune.change.details')}
        </PageLink>
        {' · '}
        <PageLink
          to="/lo-trinh"
          search={(search) => ({ ...search, xa: communeId })}
          inherit
          underline="always"
        >
          {t('commune.change.roadmap')}
        </PageLink>
        {' · '}
        <PageLink to="/xa/$communeId/hai-bo" params={{ communeId }} inherit underline="always">
          {t('commune.set.compare')}
        </PageLink>
      </span>
    </Text>
  );
}

interface ChangeWordsProps {
  from: string;
  before: Totals | null;
  after: Totals | null;
}

interface Totals {
  criteriaMet: number;
  indicatorsMet: number;
}

function ChangeWords({ from, before, after }: ChangeWordsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (before === null || after === null) return null;
  const words = t('commune.change.line', {
    since: format.date(from),
    criteria: format.signed(after.criteriaMet - before.criteriaMet),
    indicators: format.signed(after.indicatorsMet - before.indicatorsMet),
  });
  return `${words} `;
}
