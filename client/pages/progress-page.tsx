import { useTranslation } from 'react-i18next';
import { PageHeading } from '../ui/page-heading.tsx';

/** Being built. */
export function ProgressPage() {
  const { t } = useTranslation();
  return <PageHeading title={t('progress.title')} />;
}
