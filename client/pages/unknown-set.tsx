import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets } from '#shared/contract/sets/criteria-sets.ts';
import { queryOf } from '../api/query.ts';
import { PageLink } from '../ui/layout/page-link.tsx';

/** Help for an unknown criteria set: links to the existing ones. */
export function UnknownSet() {
  const { t } = useTranslation();
  const { setId } = useParams({ strict: false });
  const { data } = useQuery(queryOf(listCriteriaSets, {}));
  const sets = data?.criteriaSets ?? [];
  return (
    <Stack gap="sm" align="flex-start" mt="md">
      <Text>{t('shell.unknownSet.detail')}</Text>
      {sets.length > 0 && (
        <nav aria-labelledby="cac-bo">
          <Title order={2} id="cac-bo">
            {t('shell.unknownSet.others')}
          </Title>
          <ul>
            {sets.map(({ id, shortTitle }) => (
              <li key={id}>
                {setId === undefined ? (
                  <PageLink to="." search={(search) => ({ ...search, bo: id })}>
                    {shortTitle}
                  </PageLink>
                ) : (
                  <PageLink to="/tieu-chi/$setId" params={{ setId: id }}>
                    {shortTitle}
                  </PageLink>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Stack>
  );
}
