import { Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Way } from '#shared/contract/roadmap/ways.ts';
import type { WayStep } from '#shared/domain/roadmap/way.ts';
import { countVerdicts, isMissingNow } from '#shared/domain/roadmap/way-verdict.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import { StepTable } from './step-table.tsx';
import styles from './way.module.css';

/** What one commune still needs: the answer in a sentence, then step by step, by criterion; targets that rise apart. */
export function CommuneWay({ way, set }: { way: Way; set: CriteriaSet }) {
  const { t } = useTranslation();
  const missing = way.steps.filter(isMissingNow);
  const rising = way.steps.filter((step) => !isMissingNow(step));
  if (!way.hasEntries) return <EmptyNotice title={t('way.noEntries', { name: way.name })} />;
  return (
    <>
      <WaySentence way={way} missing={missing} />
      {missing.length > 0 && <Title order={2}>{t('way.missing')}</Title>}
      <CriteriaSteps steps={missing} way={way} set={set} />
      {rising.length > 0 && (
        <>
          <Title order={2}>{t('way.rising.title', { number: rising.length })}</Title>
          <p className={styles['way-note']}>{t('way.rising.detail')}</p>
          <CriteriaSteps steps={rising} way={way} set={set} />
        </>
      )}
      <p className={styles['way-note']}>{t('way.method')}</p>
    </>
  );
}

function WaySentence({ way, missing }: { way: Way; missing: readonly WayStep[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = countVerdicts(missing, way.deadline);
  return (
    <p className={styles['way-sentence']}>
      {missing.length === 0
        ? t('way.nothing', { name: way.name })
        : t('way.sentence', {
            name: way.name,
            number: missing.length,
            deadline: format.date(way.deadline),
            months: format.number(way.monthsLeft),
            inTime: counts['in-time'],
            tooLate: counts['too-late'] + counts.receding,
            unclear: counts.unclear,
          })}
    </p>
  );
}

function CriteriaSteps({ steps, way, set }: { steps: readonly WayStep[]; way: Way; set: CriteriaSet }) {
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
        <StepTable caption={title} communeId={way.communeId} steps={some} deadline={way.deadline} />
      </Paper>
    );
  });
}
