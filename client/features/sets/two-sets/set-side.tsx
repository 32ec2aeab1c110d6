import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Standing } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { StatusMark } from '../../../ui/values/status/status-mark.tsx';
import { TotalFigure } from '../../../ui/values/total-figure.tsx';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import styles from './two-sets.module.css';

interface SetSideProps {
  set: CriteriaSet;
  standing: Standing;
}

/** Standing of a commune under one of the two sets: totals and criteria with that set's denominators (R7, R10). */
export function SetSide({ set, standing }: SetSideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const hasEntries = standing.lastRecordedAt !== null;
  const shown = (count: number) => (hasEntries ? count : null);
  const id = `set-${set.id}`;
  return (
    <section className="set-side" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {set.shortTitle}
      </Title>
      <p className={styles['set-side-detail']}>
        {t('sets.side.detail', { document: set.issued.number, from: format.date(set.validFrom) })}
      </p>
      <div className={styles['set-side-totals']}>
        <TotalFigure
          size="large"
          label={t('sets.side.criteria')}
          met={shown(standing.criteriaMet)}
          total={standing.criteriaTotal}
        />
        <TotalFigure
          size="large"
          label={t('sets.side.indicators')}
          met={shown(standing.indicatorsMet)}
          total={standing.indicatorsTotal}
        />
      </div>
      {hasEntries ? (
        <CriteriaTable set={set} standing={standing} />
      ) : (
        <p className={styles['set-side-detail']}>{t('sets.side.empty')}</p>
      )}
    </section>
  );
}

function CriteriaTable({ set, standing }: SetSideProps) {
  const { t } = useTranslation();
  const nameOf = useLocalName();
  return (
    <table className="data-table">
      <caption className="visually-hidden">{t('sets.side.caption', { set: set.shortTitle })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sets.side.criterion')}</th>
          <th scope="col" className="end">
            {t('sets.side.met')}
          </th>
          <th scope="col">{t('sets.side.status')}</th>
        </tr>
      </thead>
      <tbody>
        {standing.criteria.map(({ number, status, met, total }) => {
          const criterion = set.criteria.find((one) => one.number === number);
          return (
            <tr key={number}>
              <th scope="row">
                {number}. {criterion && nameOf(criterion)}
              </th>
              <td className="end">
                {met}/{total}
              </td>
              <td>
                <StatusMark of="criterion" status={status} look="plain" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
