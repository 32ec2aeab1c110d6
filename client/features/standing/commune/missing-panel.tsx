import { Button, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsAsMet } from '#shared/domain/standing/judge-criterion.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import type { JudgedCriterion } from './indicators/judged-indicator.ts';
import { MissingItem } from './missing-item.tsx';
import styles from './missing-panel.module.css';
import { useStandingOnView } from './standing-context.ts';

const SHOWN_AT_FIRST = 12;

/** Indicators that do not count as met, with their shortfalls, by criterion, with the lead office. */
export function MissingPanel({ criteria }: { criteria: readonly JudgedCriterion[] }) {
  const { t } = useTranslation();
  const { set } = useStandingOnView();
  const [isWhole, setIsWhole] = useState(false);
  const missing = criteria.flatMap((judged) => {
    const indicators = judged.indicators.filter(({ standing }) => !countsAsMet(set, standing.status));
    return indicators.length > 0 ? [{ ...judged, indicators }] : [];
  });
  const number = missing.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const shown = isWhole ? missing : firstOf(missing, SHOWN_AT_FIRST);
  return (
    <Paper component="section" withBorder p="md" className="missing-panel" aria-labelledby="con-thieu">
      <div className={styles['missing-head']}>
        <Title order={2} id="con-thieu">
          {t('commune.missing.title')}
        </Title>
        <Text c="dimmed">
          {number > 0 ? t('commune.missing.count', { number }) : t('commune.missing.none')}
        </Text>
      </div>
      <div className={styles['missing-groups']}>
        {shown.map((judged) => (
          <MissingGroup key={judged.criterion.number} judged={judged} />
        ))}
      </div>
      {number > SHOWN_AT_FIRST && (
        <Button className="no-print" variant="default" size="xs" mt="sm" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('commune.missing.fewer') : t('commune.missing.all', { number })}
        </Button>
      )}
    </Paper>
  );
}

function MissingGroup({ judged: { criterion, indicators } }: { judged: JudgedCriterion }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  return (
    <div className={styles['missing-group']}>
      <h3>{t('commune.list.criterion', { number: criterion.number, name: localName(criterion) })}</h3>
      {criterion.leadOffice && (
        <Text size="sm" c="dimmed">
          {t('commune.missing.lead', { office: criterion.leadOffice })}
        </Text>
      )}
      <ul>
        {indicators.map((judged) => (
          <MissingItem key={judged.indicator.code} judged={judged} />
        ))}
      </ul>
    </div>
  );
}

/** Complete groups from the start, until they have at least `limit` indicators. */
function firstOf(groups: readonly JudgedCriterion[], limit: number): JudgedCriterion[] {
  let taken = 0;
  return groups.filter(({ indicators }) => {
    const isTaken = taken < limit;
    taken += indicators.length;
    return isTaken;
  });
}
