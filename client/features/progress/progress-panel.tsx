import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useView } from '../../api/view.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { PageLoading } from '../../ui/page-loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { BoardProgress } from './board-progress.tsx';
import { CommuneProgress } from './commune-progress.tsx';
import './progress.css';
import { progressQuery } from './progress-query.ts';

const HEIGHT = 480;

export interface ProgressPanelProps {
  /** One commune's criteria and indicators; without it, the criteria of all communes. */
  communeId?: string;
}

/** Progress over time up to the day on view. Fails and loads by itself, without the page around it. */
export function ProgressPanel({ communeId }: ProgressPanelProps) {
  // With its own key, so that one commune's figures never stand in for another's.
  return <LoadedProgress key={communeId ?? ''} {...(communeId !== undefined && { communeId })} />;
}

function LoadedProgress({ communeId }: ProgressPanelProps) {
  const { t } = useTranslation();
  const view = useView();
  const { data, error, refetch } = useQuery({
    ...progressQuery(view, communeId),
    placeholderData: (last) => last,
  });
  if (data === undefined) {
    return error ? (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <PageLoading height={HEIGHT} />
    );
  }
  const isEmpty = data.communes.every(({ points }) => points.every((point) => point.criteriaMet === null));
  if (isEmpty) return <EmptyNotice title={t('progress.title')} detail={t('progress.empty')} />;
  if (communeId === undefined) return <BoardProgress progress={data} />;
  return <CommuneProgress progress={data} communeId={communeId} />;
}
