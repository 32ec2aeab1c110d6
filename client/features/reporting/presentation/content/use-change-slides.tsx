import { useTranslation } from 'react-i18next';
import type { CommuneChanges } from '#shared/contract/standing/changes.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { ChangesSlide, hasChanged } from '../slides/changes-slide.tsx';
import { LostSlide } from '../slides/lost-slide.tsx';
import { chunkEvenly } from './chunk-evenly.ts';
import type { Slide } from './slide.ts';
import type { PresentationData } from './use-presentation-data.ts';
import { useSplitSlides } from './use-split-slides.ts';

// Approximate table lines; names of criteria may wrap.
const LINES = 12;
const LOSSES = 7;

/** Slides with the changes of the period, then slides with the indicators no longer met, if any. */
export function useChangeSlides(data: PresentationData, isIllustrative: boolean): Slide[] {
  const { t } = useTranslation();
  const format = useFormat();
  const split = useSplitSlides();
  const { set, since, board, changes } = data;
  const days = { from: format.date(since), to: format.date(board.on) };
  const changed = changes.communes.filter(hasChanged);
  const losses = changed.flatMap(({ communeId, name, indicators }) =>
    indicators.filter(({ kind }) => kind === 'lost').map((change) => ({ communeId, name, change })),
  );
  const all = split(
    { id: 'changes', title: t('presentation.changes.title', days), isIllustrative },
    chunkEvenly(changed, LINES, linesOf),
    (communes) => <ChangesSlide data={data} communes={communes} />,
  );
  if (losses.length === 0) return all;
  const lost = split(
    { id: 'lost', title: t('presentation.lost.title', days), isIllustrative },
    chunkEvenly(losses, LOSSES),
    (part) => <LostSlide losses={part} set={set} />,
  );
  return [...all, ...lost];
}

function linesOf({ criteria: { gained, lost } }: CommuneChanges): number {
  return 1 + Math.max(gained.length, lost.length);
}
