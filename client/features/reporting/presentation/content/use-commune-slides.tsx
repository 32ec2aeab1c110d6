import { useTranslation } from 'react-i18next';
import { CommuneSlide, CommuneTotals } from '../slides/commune-slide.tsx';
import { inParts } from './in-parts.ts';
import { listMissing, type MissingEntry } from './missing-entry.ts';
import { orderCommunes } from './order-communes.ts';
import type { Slide } from './slide.ts';
import { usePartedSlides } from './use-parted-slides.ts';
import type { PresentationData } from './use-presentation-data.ts';

// What a slide holds of what is missing; an indicator with its shortfall takes twice the room of a criterion without figures.
const CAPACITY = 16;
const weigh = ({ kind }: MissingEntry) => (kind === 'missed' ? 2 : 1);

/** A slide for each commune, or several where much is missing. */
export function useCommuneSlides(data: PresentationData): Slide[] {
  const { t } = useTranslation();
  const parted = usePartedSlides();
  const { board, set, indicators } = data;
  return orderCommunes(board.communes).flatMap((row) => {
    const { communeId, name, illustrative: isIllustrative, hasEntries } = row;
    const own = indicators.filter((one) => one.communeId === communeId);
    const missing = hasEntries ? listMissing(set, own) : [];
    const subject = {
      id: communeId,
      title: t('shell.page.commune', { name }),
      aside: <CommuneTotals row={row} data={data} />,
      isIllustrative,
    };
    return parted(subject, inParts(missing, CAPACITY, weigh), (part) => (
      <CommuneSlide row={row} missing={part} />
    ));
  });
}
