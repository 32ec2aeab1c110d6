import { Button, Group, Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { createLink, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCriteriaSets, readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { queryOf } from '../../api/query.ts';
import { useMay } from '../../api/session.ts';
import { useView } from '../../api/view.ts';
import { DecisionHistory } from '../../features/sets/criteria-sets/decisions/decision-history.tsx';
import type { DecisionRequest } from '../../features/sets/criteria-sets/decisions/decision-request.ts';
import { readCriteriaSearch } from '../../features/sets/criteria-sets/indicators/criteria-search.ts';
import { SetCriteria } from '../../features/sets/criteria-sets/sets/set-criteria.tsx';
import { SetHead } from '../../features/sets/criteria-sets/sets/set-head.tsx';
import { SetList } from '../../features/sets/criteria-sets/sets/set-list.tsx';
import { FloatingNotice } from '../../ui/layout/floating-notice.tsx';
import { lazyPart } from '../../ui/layout/lazy-part.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { useOpener } from '../people/use-opener.ts';

const ButtonLink = createLink(Button<'a'>);

const DecisionPanel = lazyPart(
  () =>
    import('../../features/sets/criteria-sets/decisions/decision-panel.tsx').then(
      (file) => file.DecisionPanel,
    ),
  { place: 'floating', fallback: () => null },
);

/** Criteria set in the address, otherwise the one in the view. */
export function CriteriaSetPage() {
  const { t } = useTranslation();
  const view = useView();
  const { setId = view.set } = useParams({ strict: false });
  const { knownAt } = view;
  const [list, set] = useSuspenseQueries({
    queries: [
      queryOf(listCriteriaSets, {}),
      queryOf(readCriteriaSet, { params: { setId }, query: { knownAt } }),
    ],
  });
  const { opened, open, close } = useOpener<DecisionRequest>('set-title');
  const [saved, setSaved] = useState<string>();
  // A decision applies to the current target, not to the one known at an earlier time.
  const mayDecide = useMay()('decide-targets') && knownAt === undefined;
  return (
    <>
      <PageHeading title={t('shell.nav.criteria')} actions={<SetActions />} />
      <Stack gap="lg">
        <SetList sets={list.data.criteriaSets} shown={setId} inView={view.set} />
        <SetHead set={set.data} />
        <SetCriteria
          key={setId}
          set={set.data}
          {...useOpenIndicator()}
          onDecide={mayDecide ? open : undefined}
        />
        <DecisionHistory set={set.data} />
      </Stack>
      <FloatingNotice onClose={() => setSaved(undefined)}>
        {saved && <p>{t('targets.consequences.saved', { document: saved })}</p>}
      </FloatingNotice>
      {opened && (
        <DecisionPanel
          set={set.data}
          request={opened}
          on={view.on}
          onSaved={(document) => {
            setSaved(document);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

/** Links to adding a set (if permitted) and to the assignments. */
function SetActions() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <Group gap="xs" className="no-print">
      {may('administer-sets') && (
        <ButtonLink component="a" to="/tieu-chi/them" variant="default">
          {t('sets.add.open')}
        </ButtonLink>
      )}
      <ButtonLink component="a" to="/tieu-chi/ap-dung" variant="default">
        {t(may('administer-sets') ? 'sets.assign.open' : 'sets.assign.title')}
      </ButtonLink>
    </Group>
  );
}

/** Open indicator, kept in the address. */
function useOpenIndicator() {
  const navigate = useNavigate();
  const { 'chi-tieu': open } = readCriteriaSearch(useSearch({ strict: false }));
  const onOpen = (code: string | undefined) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, 'chi-tieu': code }),
      replace: true,
      resetScroll: false,
    });
  return { open, onOpen };
}
