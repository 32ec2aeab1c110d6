import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standings.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { isInState } from '#shared/domain/indicator-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLocalName } from '../../ui/use-local-name.ts';
import type { PresentationData } from './use-presentation-data.ts';

const STATES = ['unchecked', 'no-target', 'judged-otherwise', 'not-assessed'] as const;
const OLDEST_SHOWN = 6;

/** R12's warnings; what the results rest on; whose figures are the oldest. */
export function TrustSlide({ data }: { data: PresentationData }) {
  const { t } = useTranslation();
  const { board, set } = data;
  return (
    <div className="slide-halves">
      <section>
        <h2>{t('presentation.trust.risk')}</h2>
        <Risks rows={board.communes} set={set} />
        <h2>{t('presentation.trust.figures')}</h2>
        <Grounds data={data} />
      </section>
      <section>
        <h2>{t('presentation.trust.oldest')}</h2>
        <Oldest rows={board.communes} />
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
  const communes = board.communes.filter((row) => row.hasEntries);
  const known = new Set(communes.map(({ communeId }) => communeId));
  const judged = indicators.filter(({ communeId }) => known.has(communeId));
  const counts = STATES.map((state) => ({
    state,
    count: judged.filter((one) => isInState(state, one)).length,
  }));
  const illustrative = judged.filter(({ entry }) => entry?.illustrative).length;
  return (
    <>
      <p>
        {t('presentation.trust.basis', {
          total: format.number(judged.length),
          communes: format.number(communes.length),
        })}
      </p>
      <ul>
        {[...counts, { state: 'illustrative' as const, count: illustrative }]
          .filter(({ count }) => count > 0)
          .map(({ state, count }) => (
            <li key={state}>
              <strong>{format.number(count)}</strong> {t(`presentation.trust.${state}`)}
            </li>
          ))}
      </ul>
    </>
  );
}

function Oldest({ rows }: { rows: readonly BoardRow[] }) {
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
  return (
    <>
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
              <th scope="row">{row.name}</th>
              <td className="number">{format.date(row.lastEffectiveOn)}</td>
              <td className="number">{format.moment(row.lastRecordedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {oldest.length > OLDEST_SHOWN && <p className="slide-note">{t('presentation.trust.others')}</p>}
    </>
  );
}
