import { useTranslation } from 'react-i18next';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { GapsSlide } from '../slides/gaps-slide.tsx';
import { HeadlineSlide } from '../slides/headline-slide.tsx';
import { HeatMapSlide } from '../slides/heat-map-slide.tsx';
import { StartSlide } from '../slides/start-slide.tsx';
import { TrendSlide } from '../slides/trend-slide.tsx';
import { TrustSlide } from '../slides/trust-slide.tsx';
import { inParts } from './in-parts.ts';
import { orderCommunes } from './order-communes.ts';
import type { Slide } from './slide.ts';
import { useChangeSlides } from './use-change-slides.tsx';
import { useCommuneSlides } from './use-commune-slides.tsx';
import { usePartedSlides } from './use-parted-slides.ts';
import type { PresentationData } from './use-presentation-data.ts';

// How much fits on a slide in type that is read from the last row of seats.
const HEAT_MAP_ROWS = 12;
const TREND_PANELS = 12;

/** The slides of a meeting in their order: the whole, commune by commune, what is missing and changed, how far to trust it. */
export function useSlides(data: PresentationData): Slide[] {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { set, board } = data;
  const isIllustrative = board.communes.some((row) => row.illustrative);
  const ofDistrict = useDistrictSlides(data, isIllustrative);
  const ofCommunes = useCommuneSlides(data);
  const ofChanges = useChangeSlides(data, isIllustrative);
  const gaps = t('presentation.gaps.title');
  const trust = t('presentation.trust.title');
  const hasEntries = board.communes.some((row) => row.hasEntries);
  const slides: Slide[] = hasEntries
    ? [
        ...ofDistrict,
        ...ofCommunes,
        { id: 'gaps', title: gaps, isIllustrative, body: <GapsSlide data={data} /> },
        ...ofChanges,
        { id: 'trust', title: trust, isIllustrative, body: <TrustSlide data={data} /> },
      ]
    : [];
  const contents = slides.flatMap(({ title, subject = title, isContinued }, index) =>
    isContinued ? [] : { number: index + 2, title: subject },
  );
  const title = t('presentation.start.title', { set: localName({ name: set.title, nameEn: set.titleEn }) });
  const body = <StartSlide data={data} contents={contents} />;
  return [{ id: 'start', title, isIllustrative, body }, ...slides];
}

function useDistrictSlides(data: PresentationData, isIllustrative: boolean): Slide[] {
  const { t } = useTranslation();
  const parted = usePartedSlides();
  const rows = orderCommunes(data.board.communes);
  const known = rows.filter((row) => row.hasEntries).map(({ communeId }) => communeId);
  const heatMap = t('presentation.heatMap.title');
  const trend = t('presentation.trend.title');
  return [
    {
      id: 'headline',
      title: t('presentation.headline.title'),
      isIllustrative,
      body: <HeadlineSlide data={data} />,
    },
    ...parted({ id: 'heat-map', title: heatMap, isIllustrative }, inParts(rows, HEAT_MAP_ROWS), (part) => (
      <HeatMapSlide data={data} rows={part} />
    )),
    ...parted({ id: 'trend', title: trend, isIllustrative }, inParts(known, TREND_PANELS), (part) => (
      <TrendSlide data={data} communeIds={part} />
    )),
  ];
}
