import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/standing/standings.ts';
import { changeBetween } from '#shared/domain/standing/progress.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { metOnLastDay, orderCommunes } from '../commune-order.ts';
import type { Measure } from '../progress-measure.ts';
import { ChangeTable, type CommuneChange } from './change-table.tsx';

interface ProgressChangesProps {
  /** Progress of all communes up to the day on view. */
  progress: Progress;
  /** Progress of all communes on the earlier day only. */
  earlier: Progress;
  measure: Measure;
  /** The field to choose the earlier day. */
  controls: ReactNode;
}

/** Level of every commune beside its change since an earlier day. */
export function ProgressChanges({ progress, earlier, measure, controls }: ProgressChangesProps) {
  const { t } = useTranslation();
  const changes = changesOf(progress, earlier, measure);
  const description = useSentence(changes, earlier.to, progress.to);
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="changes-title">
      <Title order={2} id="changes-title" mb="sm">
        {t(`progress.changes.${measure}`)}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {description}
      </Text>
      {controls}
      <ChangeTable
        caption={t(`progress.changes.${measure}`)}
        changes={changes}
        days={[earlier.to, progress.to]}
        total={measure === 'criteria' ? progress.criteriaTotal : progress.indicatorsTotal}
      />
    </Paper>
  );
}

function changesOf(progress: Progress, earlier: Progress, measure: Measure): CommuneChange[] {
  const before = new Map(earlier.communes.map((series) => [series.communeId, metOnLastDay(series, measure)]));
  return orderCommunes(progress, measure).map((series) => {
    const { communeId, name } = series;
    const days = { before: before.get(communeId) ?? null, after: metOnLastDay(series, measure) };
    return { communeId, name, ...days, change: changeBetween(days.before, days.after) };
  });
}

function useSentence(changes: readonly CommuneChange[], since: string, on: string): string {
  const { t } = useTranslation();
  const format = useFormat();
  const compared = changes.flatMap(({ change }) => change ?? []);
  const missing = changes.filter(({ change }) => change === null).map(({ name }) => name);
  const sentences = [
    compared.length > 0 &&
      t('progress.changes.sentence', {
        since: format.date(since),
        on: format.date(on),
        up: compared.filter((change) => change > 0).length,
        down: compared.filter((change) => change < 0).length,
        same: compared.filter((change) => change === 0).length,
      }),
    missing.length > 0 && t('progress.changes.missing', { names: missing.join(', ') }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
