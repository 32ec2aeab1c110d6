import { Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import { criterionAnchor } from './anchors.ts';
import { useStandingOnView } from './standing-context.ts';
import styles from './standing-summary.module.css';

/** R12: the warning, with the criteria no longer met. */
export function RiskNotice() {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const { set, standing } = useStandingOnView();
  const { risk } = standing;
  if (risk === null) return null;
  const words = { lost: risk.lost.length, total: standing.criteriaTotal };
  const lost = set.criteria.filter(({ number }) => risk.lost.includes(number));
  return (
    <Paper component="section" withBorder p="md" className={styles['risk-notice']} aria-labelledby="nguy-co">
      <Title order={2} id="nguy-co" mb="xs">
        <IconAlertTriangle size={20} aria-hidden /> {t('commune.risk.title')}
      </Title>
      <Text>{t(`commune.risk.${risk.cause}`, words)}</Text>
      <Text size="sm" mt="xs">
        {t('commune.risk.criteria')}
      </Text>
      <ul>
        {lost.map((criterion) => (
          <li key={criterion.number}>
            <PageLink to="." hash={criterionAnchor(criterion.number)}>
              {t('commune.list.criterion', { number: criterion.number, name: localName(criterion) })}
            </PageLink>
            {criterion.key && ` (${t('commune.list.key')})`}
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('commune.risk.rule', { date: format.date(risk.recognisedOn) })}
      </Text>
    </Paper>
  );
}
