import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { ownValue } from '#shared/domain/values/own-value.ts';
import type { SingleValue } from '#shared/domain/values/value.ts';
import { FigureText } from '../../../../ui/values/figure-text.tsx';
import indicatorsStyles from '../indicators/indicators.module.css';
import { RegionName } from './region-name.tsx';
import { leavesOut, type RegionRow, regionRows } from './region-order.ts';
import targetsStyles from './targets.module.css';

interface TargetByYearProps {
  set: CriteriaSet;
  indicator: Indicator;
  years: Readonly<Record<string, Readonly<Record<string, SingleValue>>>>;
}

/** Targets by region and year as in the document, with notes on how R2 fills empty cells. */
export function TargetByYear({ set, indicator, years }: TargetByYearProps) {
  const { t } = useTranslation();
  const columns = Object.keys(years).sort();
  const named = new Set(Object.values(years).flatMap((values) => Object.keys(values)));
  const rows = regionRows(set, named);
  const hasHoles = rows.some(({ id }) => columns.some((year) => targetIn(years, year, id) === undefined));
  const { comparison, unit, code } = indicator;
  const boundary = t(`criteria.target.boundary.${comparison}`);
  const caption = unit ? `${boundary}, ${t('criteria.target.inUnit', { unit })}` : boundary;
  return (
    <section
      className={targetsStyles['target-years']}
      data-part="target-years"
      aria-label={`${caption}, ${code}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach a box that scrolls
      tabIndex={0}
    >
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('criteria.target.region')}</th>
            {columns.map((year) => (
              <th key={year} scope="col" className="end">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((region) => (
            <RegionTargets key={region.id} region={region} columns={columns} years={years} />
          ))}
        </tbody>
      </table>
      {hasHoles && (
        <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
          {t('criteria.target.earlierYear')}
        </p>
      )}
      {named.has('national') && leavesOut(set, named) && (
        <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
          {t('criteria.target.othersNational')}
        </p>
      )}
    </section>
  );
}

function targetIn(years: TargetByYearProps['years'], year: string, region: string): SingleValue | undefined {
  return ownValue(ownValue(years, year) ?? {}, region);
}

interface RegionTargetsProps extends Pick<TargetByYearProps, 'years'> {
  region: RegionRow;
  columns: readonly string[];
}

function RegionTargets({ region, columns, years }: RegionTargetsProps) {
  return (
    <tr>
      <th scope="row">
        <RegionName region={region} />
      </th>
      {columns.map((year) => (
        <td key={year} className="end">
          <FigureText value={targetIn(years, year, region.id) ?? null} />
        </td>
      ))}
    </tr>
  );
}
