import { useTranslation } from 'react-i18next';
import type { CommuneChanges } from '#shared/contract/standing/changes.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { ChangesSlide, hasChanged } from '../slides/changes-slide.tsx';
import { LostSlide } from '../slides/lost-slide.tsx';
import { inParts } from './in-parts.ts';
import type { Slide } from './slide.ts';
import { usePartedSlides } from './use-parted-slides.ts';
import type { PresentationData } from './use-presentation-data.ts';

// In lines of the table, about; names of criteria take more than one.
const LINES = 12;
const LOSSES = 7;

/** What changed since last time, and what slipped where anything did. */
export function useChangeSlides(data: PresentationData, isIllustrative: boolean): Slide[] {
  const { t } = useTranslation();
  const format = useFormat();
  const parted = usePartedSlides();
  const { set, since, board, changes } = data;
  const days = { from: format.date(since), to: format.date(board.on) };
  const changed = changes.communes.filter(hasChanged);
  const losses = changed.flatMap(({ communeId, name, indicators }) =>
    indicators.filter(({ kind }) => kind === 'lost').map((change) => ({ communeId, name, change })),
  );
  const all = parted(
    { id: 'changes', title: t('presentation.changes.title', days), isIllustrative },
    inParts(changed, LINES, linesOf),
    (communes) => <ChangesSlide data={data} communes={communes} />,
  );
  if (losses.length === 0) return all;
  const lost = parted(
    { id: 'lost', title: t('presentation.lost.title', days), isIllustrative },
    inParts(losses, LOSSES),
    (part) => <LostSlide losses={part} set={set} />,
  );
  return [...all, ...lost];
}

function linesOf({ criteria: { gained, lost } }: CommuneChanges): number {
  return 1 + Math.max(gained.length, lost.length);
}
