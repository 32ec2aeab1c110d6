import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readCommune } from '#shared/contract/communes.ts';
import { queryOf } from '../api/query.ts';
import { PageHeading } from '../ui/page-heading.tsx';

const route = getRouteApi('/xa/$communeId');

export function CommunePage() {
  const { t } = useTranslation();
  const { communeId } = route.useParams();
  const { data: commune } = useSuspenseQuery(queryOf(readCommune, { params: { communeId } }));
  return <PageHeading title={t('shell.page.commune', { name: commune.name })} />;
}
