import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/page-heading.tsx';

export function CriteriaSetPage() {
  const { t } = useTranslation();
  return <PageHeading title={t('shell.nav.criteria')} />;
}
