import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listCommunes } from '#shared/contract/units/communes.ts';
import { queryOf } from '../../../api/query.ts';
import { useChosenView } from '../../../api/view.ts';
import { PageHeading } from '../../../ui/layout/page-heading.tsx';
import { PageLink } from '../../../ui/layout/page-link.tsx';

/** Notice that the commune does not exist, with links to those that do. */
export function UnknownCommune({ communeId }: { communeId: string }) {
  const { t } = useTranslation();
  const { on } = useChosenView();
  const { data } = useQuery(queryOf(listCommunes, { query: { on } }));
  const communes = data?.communes ?? [];
  return (
    <Stack gap="sm" align="flex-start">
      <PageHeading title={t('commune.unknown.title', { id: communeId })} />
      <Text>{t('commune.unknown.detail')}</Text>
      {communes.length > 0 && (
        <nav aria-labelledby="cac-xa">
          <Title order={2} id="cac-xa">
            {t('commune.unknown.others')}
          </Title>
          <ul>
            {communes.map(({ id, name }) => (
              <li key={id}>
                <PageLink to="/xa/$communeId" params={{ communeId: id }}>
                  {name} ({id})
                </PageLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <PageLink to="/">{t('commune.unknown.home')}</PageLink>
    </Stack>
  );
}
