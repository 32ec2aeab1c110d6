import { useTranslation } from 'react-i18next';
import { meanMet } from '#shared/domain/standing/progress.ts';
import { changeOfPrinted } from '#shared/domain/values/decimal.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import cardTableStyles from '../../../../ui/layout/card-table.module.css';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { NumberText } from '../../../../ui/values/number-text.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import progressStyles from '../progress.module.css';
import { ChangeBar, LevelBar } from './change-bars.tsx';

/** A commune on two days; a total is null if there are no figures by that day, and then the change is too. */
export interface CommuneChange {
  communeId: string;
  name: string;
  before: number | null;
  after: number | null;
  change: number | null;
}

interface ChangeTableProps {
  caption: string;
  changes: readonly CommuneChange[];
  /** The earlier day and the day on view. */
  days: readonly [LocalDate, LocalDate];
  /** Number of criteria or indicators in the set. */
  total: number;
}

/** The communes on two days, with the change as a bar. */
export function ChangeTable({ caption, changes, days, total }: ChangeTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [before, after] = days.map((on) => t('progress.changes.on', { on: format.date(on) }));
  const largest = Math.max(...changes.map(({ change }) => Math.abs(change ?? 0)), 1);
  return (
    <table
      className={`data-table ${cardTableStyles['card-table']} ${progressStyles['level-table']}`}
      data-part="card-table"
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('progress.commune')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
          <th scope="col">{t('progress.changes.change')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((commune) => (
          <tr key={commune.communeId}>
            <th scope="row">
              <PageLink to="/xa/$communeId" params={{ communeId: commune.communeId }} inherit>
                {commune.name}
              </PageLink>
            </th>
            <td data-label={before}>
              <NumberText value={commune.before} />
            </td>
            <td data-label={after}>
              <LevelBar met={commune.after} total={total} />
            </td>
            <td data-label={t('progress.changes.change')}>
              <ChangeBar change={commune.change} largest={largest} />
            </td>
          </tr>
        ))}
      </tbody>
      <MeanRow changes={changes} labels={[before, after]} />
    </table>
  );
}

const MEAN_PLACES = 2;

interface MeanRowProps {
  changes: readonly CommuneChange[];
  labels: readonly (string | undefined)[];
}

/** The means of both days; the change only if both cover the same communes (R9). */
function MeanRow({ changes, labels: [beforeLabel, afterLabel] }: MeanRowProps) {
  const { t } = useTranslation();
  const before = meanMet(
    changes.map((commune) => commune.before),
    MEAN_PLACES,
  );
  const after = meanMet(
    changes.map((commune) => commune.after),
    MEAN_PLACES,
  );
  const isAlike = changes.every((commune) => (commune.before === null) === (commune.after === null));
  const meanChange =
    isAlike && before.mean !== null && after.mean !== null
      ? changeOfPrinted(before.mean, after.mean, MEAN_PLACES)
      : null;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('progress.mean')}</th>
        {[
          { ...before, label: beforeLabel },
          { ...after, label: afterLabel },
        ].map(({ mean, counted, label }) => (
          <td key={label} data-label={label}>
            <span>
              <NumberText value={mean} digits={MEAN_PLACES} />{' '}
              <small>{t('progress.changes.counted', { communes: counted })}</small>
            </span>
          </td>
        ))}
        <td data-label={t('progress.changes.change')}>
          {meanChange !== null ? (
            <ChangeBar change={meanChange} />
          ) : (
            <small>{t('progress.changes.notAlike')}</small>
          )}
        </td>
      </tr>
    </tfoot>
  );
}
