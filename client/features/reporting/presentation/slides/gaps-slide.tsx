import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/contract/standing/standings.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import type { Gap } from '#shared/domain/standing/gap.ts';
import cardTableStyles from '../../../../ui/layout/card-table.module.css';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import slidesStyles from './slides.module.css';

const SHOWN = 7;

/** Indicators that most communes miss, with the communes; those without a verdict in a separate column (R9). */
export function GapsSlide({ data: { board, set } }: { data: PresentationData }) {
  const { t } = useTranslation();
  const gaps = gapsOfCommunesWithEntries(board);
  if (gaps.length === 0) return <p>{t('presentation.gaps.none')}</p>;
  return (
    <>
      <table className={`data-table ${cardTableStyles['card-table']}`} data-part="card-table">
        <thead>
          <tr>
            <th scope="col">{t('presentation.gaps.indicator')}</th>
            <th scope="col">{t('presentation.gaps.notMet')}</th>
            <th scope="col">{t('presentation.gaps.notAssessed')}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.slice(0, SHOWN).map((gap) => (
            <GapRow key={gap.code} gap={gap} board={board} set={set} />
          ))}
        </tbody>
      </table>
      {gaps.length > SHOWN && (
        <p className={slidesStyles['slide-note']}>
          {t('presentation.gaps.others', { number: gaps.length - SHOWN })}
        </p>
      )}
    </>
  );
}

function GapRow({ gap, board, set }: { gap: Gap; board: Board; set: CriteriaSet }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const indicator = findIndicator(set, gap.code);
  const namesOf = (ids: readonly string[]) =>
    board.communes.filter(({ communeId }) => ids.includes(communeId)).map(({ name }) => name);
  return (
    <tr>
      <th scope="row">
        <strong>{gap.code}</strong> {indicator && localName(indicator)}
      </th>
      <CountCell label={t('presentation.gaps.notMet')} names={namesOf(gap.notMet)} />
      <CountCell label={t('presentation.gaps.notAssessed')} names={namesOf(gap.notAssessed)} />
    </tr>
  );
}

function CountCell({ label, names }: { label: string; names: readonly string[] }) {
  const format = useFormat();
  return (
    <td data-label={label}>
      <span>
        <strong>{format.number(names.length)}</strong>{' '}
        <span className={slidesStyles['slide-dimmed']}>{names.join(', ')}</span>
      </span>
    </td>
  );
}

/** Leaves out communes without entries: they would be listed for every indicator and hide the gaps of the others. */
function gapsOfCommunesWithEntries({ communes, gaps }: Board): Gap[] {
  const known = new Set(communes.filter((row) => row.hasEntries).map(({ communeId }) => communeId));
  return gaps
    .map((gap) => ({ ...gap, notAssessed: gap.notAssessed.filter((id) => known.has(id)) }))
    .filter((gap) => gap.notMet.length + gap.notAssessed.length > 0);
}
