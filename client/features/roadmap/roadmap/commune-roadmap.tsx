import { Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Roadmap } from '#shared/contract/roadmap/roadmaps.ts';
import type { RoadmapStep } from '#shared/domain/roadmap/roadmap-step.ts';
import { countVerdicts, isMissingNow } from '#shared/domain/roadmap/step-verdict.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import styles from './roadmap.module.css';
import { StepTable } from './step-table.tsx';

/** Roadmap of one commune: a summary sentence, the missing indicators by criterion, then those short of a rising target. */
export function CommuneRoadmap({ roadmap, set }: { roadmap: Roadmap; set: CriteriaSet }) {
  const { t } = useTranslation();
  const missing = roadmap.steps.filter(isMissingNow);
  const rising = roadmap.steps.filter((step) => !isMissingNow(step));
  if (!roadmap.hasEntries) return <EmptyNotice title={t('roadmap.noEntries', { name: roadmap.name })} />;
  return (
    <>
      <RoadmapSentence roadmap={roadmap} missing={missing} />
      {missing.length > 0 && <Title order={2}>{t('roadmap.missing')}</Title>}
      <CriteriaSteps steps={missing} roadmap={roadmap} set={set} />
      {rising.length > 0 && (
        <>
          <Title order={2}>{t('roadmap.rising.title', { number: rising.length })}</Title>
          <p className={styles['roadmap-note']}>{t('roadmap.rising.detail')}</p>
          <CriteriaSteps steps={rising} roadmap={roadmap} set={set} />
        </>
      )}
      <p className={styles['roadmap-note']}>{t('roadmap.method')}</p>
    </>
  );
}

function RoadmapSentence({ roadmap, missing }: { roadmap: Roadmap; missing: readonly RoadmapStep[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = countVerdicts(missing, roadmap.deadline);
  return (
    <p className={styles['roadmap-sentence']}>
      {missing.length === 0
        ? t('roadmap.nothing', { name: roadmap.name })
        : t('roadmap.sentence', {
            name: roadmap.name,
            number: missing.length,
            deadline: format.date(roadmap.deadline),
            months: format.number(roadmap.monthsLeft),
            inTime: counts['in-time'],
            tooLate: counts['too-late'] + counts.receding,
            unclear: counts.unclear,
          })}
    </p>
  );
}

function CriteriaSteps({
  steps,
  roadmap,
  set,
}: {
  steps: readonly RoadmapStep[];
  roadmap: Roadmap;
  set: CriteriaSet;
}) {
  const { t } = useTranslation();
  const localName = useLocalName();
  return set.criteria.flatMap((criterion) => {
    const some = steps.flatMap((step) => {
      const indicator = step.criterion === criterion.number && findIndicator(set, step.code);
      return indicator ? { step, indicator } : [];
    });
    if (some.length === 0) return [];
    const title = t('board.heatMap.criterion', { number: criterion.number, name: localName(criterion) });
    return (
      <Paper key={criterion.number} component="section" withBorder p="md" aria-label={title}>
        <Title order={3} mb="xs">
          {title}
        </Title>
        <StepTable caption={title} communeId={roadmap.communeId} steps={some} deadline={roadmap.deadline} />
      </Paper>
    );
  });
}
