import { useTranslation } from 'react-i18next';
import type { CommuneDifference } from '#shared/contract/standing/differences.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import cardTableStyles from '../../../../ui/layout/card-table.module.css';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import slidesStyles from './slides.module.css';

interface ChangesSlideProps {
  data: PresentationData;
  communes: readonly CommuneDifference[];
}

/** Changes of the period by commune: newly met, no longer met, corrected. */
export function ChangesSlide({ data: { set, difference, since }, communes }: ChangesSlideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const rest = difference.communes.filter((one) => !hasChanged(one));
  const same = rest.filter(({ after }) => after !== null);
  const noneYet = rest.filter(({ after }) => after === null);
  const namesOf = (some: readonly CommuneDifference[]) => some.map(({ name }) => name).join(', ');
  return (
    <>
      {communes.length > 0 ? (
        <ChangesTable communes={communes} set={set} />
      ) : (
        <p>{t('presentation.changes.none')}</p>
      )}
      {same.length > 0 && (
        <p className={slidesStyles['slide-note']}>
          {t('presentation.changes.same', { names: namesOf(same) })}
        </p>
      )}
      {noneYet.length > 0 && (
        <p className={slidesStyles['slide-note']}>
          {t('presentation.changes.noneYet', { names: namesOf(noneYet) })}
        </p>
      )}
      {communes.length > 0 && (
        <p className={slidesStyles['slide-note']}>
          {t('presentation.changes.correctedHint', { on: format.date(since) })}
        </p>
      )}
    </>
  );
}

/** Whether an indicator was gained, lost or corrected. */
export function hasChanged({ indicators, corrections }: CommuneDifference): boolean {
  return corrections.length > 0 || indicators.some(({ kind }) => kind !== 'changed');
}

const COLUMNS = ['commune', 'gained', 'lost', 'corrected'] as const;

function ChangesTable({ communes, set }: { communes: readonly CommuneDifference[]; set: CriteriaSet }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={`data-table ${cardTableStyles['card-table']}`} data-part="card-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`presentation.changes.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {communes.map((commune) => (
          <tr key={commune.communeId}>
            <th scope="row">{commune.name}</th>
            <ChangeCell commune={commune} set={set} kind="gained" />
            <ChangeCell commune={commune} set={set} kind="lost" />
            <td data-label={t('presentation.changes.corrected')}>
              {commune.corrections.length > 0 ? format.number(commune.corrections.length) : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ChangeCellProps {
  commune: CommuneDifference;
  set: CriteriaSet;
  kind: 'gained' | 'lost';
}

function ChangeCell({ commune, set, kind }: ChangeCellProps) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const criteria = set.criteria.filter(({ number }) => commune.criteria[kind].includes(number));
  const codes = commune.indicators.filter((one) => one.kind === kind).map(({ code }) => code);
  const label = t(`presentation.changes.${kind}`);
  if (codes.length === 0) return <td data-label={label}>–</td>;
  return (
    <td data-label={label}>
      <div>
        {criteria.map((criterion) => (
          <p key={criterion.number}>
            <strong>
              {t('presentation.changes.criterion', { number: criterion.number, name: localName(criterion) })}
            </strong>
          </p>
        ))}
        {t('presentation.changes.indicators', { count: codes.length, codes: codes.join(', ') })}
      </div>
    </td>
  );
}
