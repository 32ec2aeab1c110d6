import { Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Roadmaps } from '#shared/contract/roadmap/roadmaps.ts';
import type { Board } from '#shared/contract/standing/standings.ts';
import { findLeverage } from '#shared/domain/roadmap/leverage.ts';
import { countVerdicts, isMissingNow } from '#shared/domain/roadmap/step-verdict.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { LeverageIndicators } from './leverage-indicators.tsx';
import { LeverageSteps } from './leverage-steps.tsx';
import roadmapStyles from './roadmap.module.css';

interface DistrictRoadmapProps {
  roadmaps: Roadmaps;
  board: Board;
  set: CriteriaSet;
}

/** The roadmaps of all communes, one row each, and the indicators with the greatest effect. */
export function DistrictRoadmap({ roadmaps, board, set }: DistrictRoadmapProps) {
  const { t } = useTranslation();
  const leverage = findLeverage(set, board.communes, board.gaps);
  const nameOf = (id: string) => board.communes.find(({ communeId }) => communeId === id)?.name ?? id;
  return (
    <>
      <Section title={t('roadmap.communes.title')} detail={t('roadmap.communes.detail')}>
        <DistrictSentence roadmaps={roadmaps} />
        <CommuneRoadmaps roadmaps={roadmaps} />
      </Section>
      <Section title={t('roadmap.leverage.title')} detail={t('roadmap.leverage.detail')}>
        <LeverageSteps leverage={leverage} set={set} nameOf={nameOf} />
      </Section>
      <Section title={t('roadmap.single.title')} detail={t('roadmap.single.detail')}>
        <LeverageIndicators indicators={leverage.indicators} set={set} nameOf={nameOf} />
      </Section>
    </>
  );
}

function Section({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <p className={roadmapStyles['roadmap-note']}>{detail}</p>
      {children}
    </Paper>
  );
}

/** Summary: how many communes are complete, and how many missing indicators will be met in time. */
function DistrictSentence({ roadmaps }: { roadmaps: Roadmaps }) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = roadmaps.communes
    .filter(({ hasEntries }) => hasEntries)
    .map(({ steps }) => steps.filter(isMissingNow));
  const missing = known.flat();
  const counts = countVerdicts(missing, roadmaps.deadline);
  if (known.length === 0) return null;
  return (
    <p className={roadmapStyles['roadmap-sentence']}>
      {t('roadmap.communes.sentence', {
        deadline: format.date(roadmaps.deadline),
        complete: known.filter((steps) => steps.length === 0).length,
        communes: known.length,
        missing: format.number(missing.length),
        inTime: format.number(counts['in-time']),
        tooLate: format.number(counts['too-late'] + counts.receding),
        unclear: format.number(counts.unclear),
      })}
    </p>
  );
}

const VERDICTS = ['in-time', 'too-late', 'receding', 'unclear'] as const;

function CommuneRoadmaps({ roadmaps }: { roadmaps: Roadmaps }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={`data-table ${cardTableStyles['card-table']}`} data-part="card-table">
      <thead>
        <tr>
          <th scope="col">{t('roadmap.communes.commune')}</th>
          <th scope="col" className="end">
            {t('roadmap.communes.missing')}
          </th>
          {VERDICTS.map((verdict) => (
            <th key={verdict} scope="col" className="end">
              {t(`roadmap.verdict.${verdict}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {roadmaps.communes.map(({ communeId, name, hasEntries, steps }) => {
          const missing = steps.filter(isMissingNow);
          const counts = countVerdicts(missing, roadmaps.deadline);
          return (
            <tr key={communeId}>
              <th scope="row">
                <PageLink to="." search={(search) => ({ ...search, xa: communeId })} inherit>
                  {name}
                </PageLink>
              </th>
              {hasEntries && missing.length === 0 && (
                <td colSpan={VERDICTS.length + 1} className="end">
                  {t('roadmap.communes.nothing')}
                </td>
              )}
              {hasEntries && missing.length > 0 && (
                <>
                  <td className="end" data-label={t('roadmap.communes.missing')}>
                    {format.number(missing.length)}
                  </td>
                  {VERDICTS.map((verdict) => (
                    <td key={verdict} className="end" data-label={t(`roadmap.verdict.${verdict}`)}>
                      {format.number(counts[verdict])}
                    </td>
                  ))}
                </>
              )}
              {!hasEntries && (
                <td colSpan={VERDICTS.length + 1} className="end">
                  {t('board.heatMap.noEntries')}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
