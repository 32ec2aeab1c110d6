import { useView } from '../api/view.ts';
import { Presentation } from '../features/presentation/presentation.tsx';
import { usePresentationData } from '../features/presentation/use-presentation-data.ts';

/** The board for the meeting room, full screen. */
export function PresentationPage() {
  return <Presentation data={usePresentationData(useView())} />;
}
