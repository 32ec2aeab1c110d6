import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/standings.ts';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ChartMissing } from './chart-missing.tsx';
import { CommuneChoice } from './commune-choice.tsx';
import { endsOf, largestGain, type ProgressDay, toDays } from './mean-series.ts';
import { useChangeText } from './use-change-text.ts';
import { WhenNear } from './when-near.tsx';

const BoardProgressChart = lazy(() =>
  import('./board-progress-chart.tsx').then(
    (file) => ({ default: file.BoardProgressChart }),
    () => ({ default: ChartMissing }),
  ),
);

const HEIGHT = 360;
const CHOSEN_AT_FIRST = 3;

/** Criteria met by every commune over time, and the mean; the chosen communes stand out. */
export function BoardProgress({ progress }: { progress: Progress }) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = toDays(progress);
  const description = useSentence(progress, days);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const shown = chosen ?? new Set(lastOnes(progress));
  const { communes } = progress;
  return (
    <ChartFrame
      title={t('progress.board')}
      description={description}
      height={HEIGHT}
      controls={<CommuneChoice communes={communes} chosen={shown} onChoose={setChosen} />}
      table={{
        columns: [t('progress.day'), t('progress.mean'), ...communes.map(({ name }) => name)],
        rows: days.map(({ on, mean, met }) => ({
          id: on,
          cells: [
            format.date(on),
            mean === null ? null : format.number(mean, 1),
            ...communes.map(({ communeId }) => met.get(communeId) ?? null),
          ],
        })),
      }}
    >
      <WhenNear height={HEIGHT}>
        <BoardProgressChart progress={progress} days={days} chosen={shown} height={HEIGHT} />
      </WhenNear>
    </ChartFrame>
  );
}

/** The communes that are furthest behind: those a meeting asks about first. */
function lastOnes({ communes }: Progress): string[] {
  const counts = communes.flatMap(({ communeId, points }) => {
    const met = points.at(-1)?.criteriaMet ?? null;
    return met === null ? [] : [{ communeId, met }];
  });
  return counts
    .sort((a, b) => a.met - b.met)
    .slice(0, CHOSEN_AT_FIRST)
    .map(({ communeId }) => communeId);
}

function useSentence(progress: Progress, days: readonly ProgressDay[]): string {
  const { t } = useTranslation();
  const format = useFormat();
  const changeText = useChangeText();
  const ends = endsOf(days, ({ mean }) => mean !== null);
  if (ends === undefined) return t('progress.empty');
  const { first, last } = ends;
  const mean = last.mean ?? 0;
  if (first.on === last.on) {
    return t('progress.sentence.meanOneDay', { on: format.date(last.on), mean: format.number(mean) });
  }
  const change = changeText(first.mean ?? mean, mean);
  const whole = t('progress.sentence.mean', {
    from: format.date(first.on),
    to: format.date(last.on),
    change,
  });
  const { gain, names } = largestGain(progress);
  if (gain === 0) return whole;
  return `${whole} ${t('progress.sentence.most', { names: names.join(', '), gain })}`;
}
