import { Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session.ts';
import { useView } from '../../api/view.ts';
import { AuditExport } from '../../features/trust/audit/audit-export.tsx';
import { AuditFilters } from '../../features/trust/audit/audit-filters.tsx';
import { AuditList } from '../../features/trust/audit/audit-list.tsx';
import type { AuditSearch } from '../../features/trust/audit/audit-search.ts';
import { ChainCheck } from '../../features/trust/audit/chain-check.tsx';
import { toAuditFilter } from '../../features/trust/audit/to-audit-filter.ts';
import { EmptyNotice } from '../../ui/layout/empty-notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';

const route = getRouteApi('/nhat-ky');

/** Audit records with filters, and the check of the hash chain. */
export function AuditPage() {
  const { t } = useTranslation();
  const may = useMay();
  if (may('read-audit')) return <ReadableAudit />;
  return (
    <>
      <PageHeading title={t('audit.title')} />
      <EmptyNotice title={t('audit.forbidden.title')} detail={t('audit.forbidden.detail')} />
    </>
  );
}

function ReadableAudit() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { set } = useView();
  const { xa, 'chi-tieu': code, nguoi, viec, tu, den } = route.useSearch();
  const search: AuditSearch = { xa, 'chi-tieu': code, nguoi, viec, tu, den };
  const filter = toAuditFilter(search, set);
  const change = (changed: AuditSearch) =>
    void navigate({
      to: '/nhat-ky',
      search: (last) => ({ ...last, ...changed }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHeading
        title={t('audit.title')}
        subtitle={t('audit.subtitle')}
        actions={<AuditExport filter={filter} />}
      />
      <Stack gap="lg">
        <ChainCheck />
        <AuditFilters search={search} set={set} onChange={change} />
        <AuditList filter={filter} />
      </Stack>
    </>
  );
}
