import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../api/view.ts';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { PageLoading } from '../../../ui/layout/page-loading.tsx';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { CommuneProgress } from './commune-progress.tsx';
import { progressQuery } from './progress-query.ts';

const HEIGHT = 480;

/** A commune's progress up to the day on view. Loads and fails separately from the page. */
export function ProgressPanel({ communeId }: { communeId: string }) {
  // Keyed, so that the figures of another commune are never shown during loading.
  return <LoadedProgress key={communeId} communeId={communeId} />;
}

function LoadedProgress({ communeId }: { communeId: string }) {
  const { t } = useTranslation();
  const view = useView();
  const { data, error, refetch } = useQuery({
    ...progressQuery(view, { commune: communeId }),
    placeholderData: (last) => last,
  });
  if (data === undefined) {
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <PageLoading height={HEIGHT} />
    );
  }
  const series = data.communes.find((one) => one.communeId === communeId);
  if (series === undefined || series.points.every((point) => point.criteriaMet === null)) {
    return <EmptyNotice title={t('progress.title')} detail={t('progress.empty')} />;
  }
  return <CommuneProgress progress={data} series={series} />;
}
