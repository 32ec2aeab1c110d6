import { useView } from '../../api/view.ts';
import { usePresentationData } from '../../features/reporting/presentation/content/use-presentation-data.ts';
import { Presentation } from '../../features/reporting/presentation/stage/presentation.tsx';

export function PresentationPage() {
  return <Presentation data={usePresentationData(useView())} />;
}
