import { useView } from '../api/view.ts';
import { Presentation } from '../features/presentation/presentation.tsx';
import { usePresentationData } from '../features/presentation/use-presentation-data.ts';
import { useComparisonWords } from '../ui/use-comparison-words.ts';

/** The board for the meeting room, full screen. */
export function PresentationPage() {
  const data = usePresentationData(useView());
  return <Presentation data={data} words={useComparisonWords()} />;
}
