import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import { PartList } from '../../../../ui/values/part-list.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { useStandingOnView } from '../standing-context.ts';
import styles from './indicator-row.module.css';
import type { JudgedIndicator } from './judged-indicator.ts';
import { useExplanation } from './use-explanation.ts';

/** R13: the explanation of an indicator's status. */
export function Explanation({ judged }: { judged: JudgedIndicator }) {
  const { t } = useTranslation();
  const { standing: onView } = useStandingOnView();
  const explain = useExplanation();
  const {
    indicator,
    standing: { why, status, awaitsJudgement },
  } = judged;
  const { note } = indicator;
  return (
    <div className={styles['explanation']}>
      <Title order={5}>
        {t('commune.why.title', {
          status: awaitsJudgement ? t('status.mark.awaits') : t(`status.indicator.${status}`),
        })}
      </Title>
      <List size="sm">
        {explain(judged, onView.on).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      {why.parts === null ? (
        <PartNames indicator={indicator} />
      ) : (
        <>
          <Text size="sm">{t('commune.why.partFigures')}</Text>
          <PartList indicator={indicator} parts={why.parts} />
        </>
      )}
      {note && <Text size="sm">{t('commune.why.note', { note })}</Text>}
    </div>
  );
}

/** The names of the indicator's parts, if one figure covers the whole. */
function PartNames({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const parts = partsOf(indicator);
  if (parts.length === 0) return null;
  return (
    <>
      <Text size="sm">{t('commune.why.parts')}</Text>
      <List size="sm">
        {parts.map((part) => (
          <List.Item key={part.name}>{localName(part)}</List.Item>
        ))}
      </List>
    </>
  );
}
