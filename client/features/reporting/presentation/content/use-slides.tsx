import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { CommuneSlide, CommuneTotals } from '../slides/commune-slide.tsx';
import { GapsSlide } from '../slides/gaps-slide.tsx';
import { HeadlineSlide } from '../slides/headline-slide.tsx';
import { HeatMapSlide } from '../slides/heat-map-slide.tsx';
import { StartSlide } from '../slides/start-slide.tsx';
import { TrendSlide } from '../slides/trend-slide.tsx';
import { TrustSlide } from '../slides/trust-slide.tsx';
import { chunkEvenly } from './chunk-evenly.ts';
import { listMissing, type MissingEntry } from './missing-entry.ts';
import type { Slide } from './slide.ts';
import { useChangeSlides } from './use-change-slides.tsx';
import type { PresentationData } from './use-presentation-data.ts';
import { useSplitSlides } from './use-split-slides.ts';

// Limits for type that can be read from the last row of seats.
const HEAT_MAP_ROWS = 12;
const TREND_PANELS = 12;

/** Slides of a meeting, in order: the district, each commune, gaps, changes, reliability of the figures. */
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
  const split = useSplitSlides();
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
    ...split({ id: 'heat-map', title: heatMap, isIllustrative }, chunkEvenly(rows, HEAT_MAP_ROWS), (part) => (
      <HeatMapSlide data={data} rows={part} />
    )),
    ...split({ id: 'trend', title: trend, isIllustrative }, chunkEvenly(known, TREND_PANELS), (part) => (
      <TrendSlide data={data} communeIds={part} />
    )),
  ];
}

// An indicator with its shortfall takes twice the room of a criterion without figures.
const CAPACITY = 16;
const weigh = ({ kind }: MissingEntry) => (kind === 'missed' ? 2 : 1);

/** One slide for each commune, or several if its list of missing indicators is long. */
function useCommuneSlides(data: PresentationData): Slide[] {
  const { t } = useTranslation();
  const split = useSplitSlides();
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
    return split(subject, chunkEvenly(missing, CAPACITY, weigh), (part) => (
      <CommuneSlide row={row} missing={part} />
    ));
  });
}

const names = new Intl.Collator('vi');

/** Sorts by criteria met, then indicators met, then name; communes without entries have no totals and come last (R9). */
function orderCommunes(rows: readonly BoardRow[]): BoardRow[] {
  return [...rows].sort(
    (a, b) =>
      Number(b.hasEntries) - Number(a.hasEntries) ||
      b.criteriaMet - a.criteriaMet ||
      b.indicatorsMet - a.indicatorsMet ||
      names.compare(a.name, b.name),
  );
}
