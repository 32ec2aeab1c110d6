import { Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ways } from '#shared/contract/roadmap/ways.ts';
import type { Board } from '#shared/contract/standing/standings.ts';
import { findLeverage } from '#shared/domain/roadmap/leverage.ts';
import { countVerdicts, isMissingNow } from '#shared/domain/roadmap/way-verdict.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { LeverageIndicators } from './leverage-indicators.tsx';
import { LeverageSteps } from './leverage-steps.tsx';
import wayStyles from './way.module.css';

interface DistrictWayProps {
  ways: Ways;
  board: Board;
  set: CriteriaSet;
}

/** The ways of all communes in a line each, and which few indicators bring the most of them over the line. */
export function DistrictWay({ ways, board, set }: DistrictWayProps) {
  const { t } = useTranslation();
  const leverage = findLeverage(set, board.communes, board.gaps);
  const nameOf = (id: string) => board.communes.find(({ communeId }) => communeId === id)?.name ?? id;
  return (
    <>
      <Section title={t('way.communes.title')} detail={t('way.communes.detail')}>
        <DistrictSentence ways={ways} />
        <CommuneWays ways={ways} />
      </Section>
      <Section title={t('way.leverage.title')} detail={t('way.leverage.detail')}>
        <LeverageSteps leverage={leverage} set={set} nameOf={nameOf} />
      </Section>
      <Section title={t('way.single.title')} detail={t('way.single.detail')}>
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
      <p className={wayStyles['way-note']}>{detail}</p>
      {children}
    </Paper>
  );
}

/** The answer first: how many communes miss nothing, and what becomes of what the others miss. */
function DistrictSentence({ ways }: { ways: Ways }) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = ways.communes
    .filter(({ hasEntries }) => hasEntries)
    .map(({ steps }) => steps.filter(isMissingNow));
  const missing = known.flat();
  const counts = countVerdicts(missing, ways.deadline);
  if (known.length === 0) return null;
  return (
    <p className={wayStyles['way-sentence']}>
      {t('way.communes.sentence', {
        deadline: format.date(ways.deadline),
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

function CommuneWays({ ways }: { ways: Ways }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={`data-table ${cardTableStyles['card-table']}`} data-part="card-table">
      <thead>
        <tr>
          <th scope="col">{t('way.communes.commune')}</th>
          <th scope="col" className="end">
            {t('way.communes.missing')}
          </th>
          {VERDICTS.map((verdict) => (
            <th key={verdict} scope="col" className="end">
              {t(`way.verdict.${verdict}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ways.communes.map(({ communeId, name, hasEntries, steps }) => {
          const missing = steps.filter(isMissingNow);
          const counts = countVerdicts(missing, ways.deadline);
          return (
            <tr key={communeId}>
              <th scope="row">
                <PageLink to="." search={(search) => ({ ...search, xa: communeId })} inherit>
                  {name}
                </PageLink>
              </th>
              {hasEntries && missing.length === 0 && (
                <td colSpan={VERDICTS.length + 1} className="end">
                  {t('way.communes.nothing')}
                </td>
              )}
              {hasEntries && missing.length > 0 && (
                <>
                  <td className="end" data-label={t('way.communes.missing')}>
                    {format.number(missing.length)}
                  </td>
                  {VERDICTS.map((verdict) => (
                    <td key={verdict} className="end" data-label={t(`way.verdict.${verdict}`)}>
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
