import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { isStale, STALE_AFTER_DAYS } from '#shared/domain/standing/freshness.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import styles from './slides.module.css';

const COUNTS = [
  'unchecked',
  'metByEarlierTarget',
  'ofEarlierYear',
  'noTarget',
  'judgedOtherwise',
  'judgedByCommune',
  'awaitsJudgement',
  'notAssessed',
] as const;
const OLDEST_SHOWN = 6;

/** R12 warnings, reliability of the results, and the communes with the oldest figures. */
export function TrustSlide({ data }: { data: PresentationData }) {
  const { t } = useTranslation();
  const { board, set } = data;
  return (
    <div className={styles['slide-halves']}>
      <section>
        <h2>{t('presentation.trust.risk')}</h2>
        <Risks rows={board.communes} set={set} />
        <h2>{t('presentation.trust.figures')}</h2>
        <Grounds data={data} />
      </section>
      <section>
        <h2>{t('presentation.trust.oldest')}</h2>
        <Oldest rows={board.communes} on={board.on} />
      </section>
    </div>
  );
}

function Risks({ rows, set }: { rows: readonly BoardRow[]; set: CriteriaSet }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const atRisk = rows.flatMap(({ risk, name, communeId }) => (risk ? [{ risk, name, communeId }] : []));
  if (atRisk.length === 0) return <p>{t('presentation.trust.noRisk')}</p>;
  return (
    <ul>
      {atRisk.map(({ communeId, name, risk: { cause, lost } }) => (
        <li key={communeId}>
          <strong>{t('shell.page.commune', { name })}</strong>:{' '}
          {t(`board.risk.${cause}`, { lost: lost.length, total: set.criteria.length })}.{' '}
          {t('board.risk.lost')}{' '}
          {set.criteria
            .filter(({ number }) => lost.includes(number))
            .map((criterion) => `${criterion.number}. ${localName(criterion)}`)
            .join('; ')}
        </li>
      ))}
    </ul>
  );
}

function Grounds({ data: { board, indicators } }: { data: PresentationData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = board.communes.filter((row) => row.hasEntries);
  const sum = (read: (row: BoardRow) => number) => rows.reduce((total, row) => total + read(row), 0);
  const counts = [
    ...COUNTS.map((key) => ({ key, count: sum((row) => row[key]) })),
    { key: 'illustrative' as const, count: indicators.filter(({ entry }) => entry?.illustrative).length },
  ];
  const total = format.number(sum((row) => row.indicatorsTotal));
  return (
    <>
      <p>{t('presentation.trust.basis', { total, communes: format.number(rows.length) })}</p>
      <ul>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ key, count }) => (
            <li key={key}>
              <strong>{format.number(count)}</strong> {t(`presentation.trust.${key}`)}
            </li>
          ))}
      </ul>
    </>
  );
}

function Oldest({ rows, on }: { rows: readonly BoardRow[]; on: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const oldest = rows
    .flatMap(({ communeId, name, lastEffectiveOn, lastRecordedAt }) =>
      lastEffectiveOn === null || lastRecordedAt === null
        ? []
        : [{ communeId, name, lastEffectiveOn, lastRecordedAt }],
    )
    .sort((a, b) =>
      a.lastEffectiveOn < b.lastEffectiveOn ? -1 : a.lastEffectiveOn > b.lastEffectiveOn ? 1 : 0,
    );
  const count = rows.filter(({ lastEffectiveOn }) => isStale(lastEffectiveOn, on)).length;
  return (
    <>
      {count > 0 && <p>{t('presentation.trust.stale', { count, days: STALE_AFTER_DAYS })}</p>}
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{t('presentation.heatMap.commune')}</th>
            <th scope="col">{t('presentation.trust.lastFigure')}</th>
            <th scope="col">{t('presentation.trust.lastRecorded')}</th>
          </tr>
        </thead>
        <tbody>
          {oldest.slice(0, OLDEST_SHOWN).map((row) => (
            <tr key={row.communeId}>
              <th scope="row" className="number">
                {row.name}
              </th>
              <td className="number">{format.date(row.lastEffectiveOn)}</td>
              <td className="number">{format.moment(row.lastRecordedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {oldest.length > OLDEST_SHOWN && (
        <p className={styles['slide-note']}>
          {t('presentation.trust.others', { number: oldest.length - OLDEST_SHOWN })}
        </p>
      )}
    </>
  );
}
