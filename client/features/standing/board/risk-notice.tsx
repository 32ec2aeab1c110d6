import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import type { RevocationRisk } from '#shared/domain/standing/revocation-risk.ts';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import styles from './board.module.css';

/** R12: a warning for each commune at risk; nothing if there is none. */
export function RiskNotice({ rows, set }: { rows: readonly BoardRow[]; set: CriteriaSet }) {
  const { t } = useTranslation();
  const atRisk = rows.flatMap(({ risk, ...row }) => (risk === null ? [] : [{ ...row, risk }]));
  if (atRisk.length === 0) return null;
  return (
    <Alert
      className={styles['board-risk']}
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('board.risk.title')}
    >
      <ul>
        {atRisk.map(({ communeId, name, risk }) => (
          <li key={communeId}>
            <PageLink to="/xa/$communeId" params={{ communeId }} fw={600} underline="always" inherit>
              {t('shell.page.commune', { name })}
            </PageLink>{' '}
            <RiskText communeId={communeId} risk={risk} set={set} />
          </li>
        ))}
      </ul>
      <p>{t('board.risk.rule')}</p>
    </Alert>
  );
}

function RiskText({ communeId, risk, set }: { communeId: string; risk: RevocationRisk; set: CriteriaSet }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const lost = set.criteria.filter(({ number }) => risk.lost.includes(number));
  return (
    <>
      ({t('board.risk.recognised', { on: format.date(risk.recognisedOn) })}){' '}
      {t(`board.risk.${risk.cause}`, { lost: risk.lost.length, total: set.criteria.length })}.{' '}
      {t('board.risk.lost')}{' '}
      {lost.map((criterion, index) => (
        <span key={criterion.number}>
          {index > 0 && '; '}
          <PageLink
            to="/xa/$communeId"
            params={{ communeId }}
            hash={`tieu-chi-${criterion.number}`}
            underline="always"
            inherit
          >{`${criterion.number}. ${localName(criterion)}`}</PageLink>
        </span>
      ))}
      .
    </>
  );
}
