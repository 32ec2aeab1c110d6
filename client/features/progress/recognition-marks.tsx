import { useTranslation } from 'react-i18next';
import { usePlotArea, useXAxisScale } from 'recharts';
import type { LocalDate } from '#shared/domain/local-date.ts';
import { useFormat } from '../../ui/use-format.ts';

const LETTER_WIDTH = 7.5;

/** When the commune was recognised: a day of decision stands at the end of its month, as the points do. */
export function RecognitionMarks({
  days,
  recognitions,
}: {
  days: readonly LocalDate[];
  recognitions: readonly LocalDate[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const scale = useXAxisScale();
  const area = usePlotArea();
  if (scale === undefined || area === undefined) return null;
  const bottom = area.y + area.height;
  return recognitions.map((decidedOn) => {
    const x = scale(days.find((on) => on >= decidedOn));
    if (x === undefined) return null;
    const words = t('progress.recognised', { on: format.date(decidedOn) });
    const isNearEnd = x + words.length * LETTER_WIDTH > area.x + area.width;
    return (
      <g key={decidedOn} className="recognition-mark">
        <path d={`M${x} ${area.y}V${bottom}`} />
        <text x={isNearEnd ? x - 6 : x + 6} y={bottom - 8} textAnchor={isNearEnd ? 'end' : 'start'}>
          {words}
        </text>
      </g>
    );
  });
}
