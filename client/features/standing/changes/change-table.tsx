import { useTranslation } from 'react-i18next';
import { type CriteriaSet, findIndicator, type Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import type { Correction, IndicatorChange } from '#shared/domain/standing/changes.ts';
import { DateText } from '../../../ui/dates/date-text.tsx';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import { FigureText } from '../../../ui/values/figure-text.tsx';
import { IndicatorLink } from '../../../ui/values/indicator-link.tsx';
import { StatusMark } from '../../../ui/values/status/status-mark.tsx';
import changesStyles from './changes.module.css';

type Change = IndicatorChange | Correction;

interface ChangeTableProps {
  caption: string;
  communeId: string;
  changes: readonly Change[];
  set: CriteriaSet;
}

/** Changed indicators: the kind of change, and status and figure before and after. */
export function ChangeTable({ caption, communeId, changes, set }: ChangeTableProps) {
  const { t } = useTranslation();
  return (
    <table
      className={`data-table ${cardTableStyles['card-table']} ${changesStyles['change-table']}`}
      data-part="card-table"
    >
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changes.column.indicator')}</th>
          <th scope="col">{t('changes.column.kind')}</th>
          <th scope="col">{t('changes.column.before')}</th>
          <th scope="col">{t('changes.column.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const indicator = findIndicator(set, change.code);
          return indicator && <ChangeRow key={change.code} {...{ change, indicator, communeId }} />;
        })}
      </tbody>
    </table>
  );
}

interface ChangeRowProps {
  change: Change;
  indicator: Indicator;
  communeId: string;
}

function ChangeRow({ change: { kind, before, after }, indicator, communeId }: ChangeRowProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <IndicatorLink communeId={communeId} indicator={indicator} />
      </th>
      <td data-label={t('changes.column.kind')} data-kind={kind}>
        {t(`changes.kind.${kind}`)}
      </td>
      <SideCell side={before} name="before" indicator={indicator} />
      <SideCell side={after} name="after" indicator={indicator} />
    </tr>
  );
}

interface SideCellProps {
  side: Change['before'];
  name: 'before' | 'after';
  indicator: Indicator;
}

function SideCell({ side, name, indicator }: SideCellProps) {
  const { t } = useTranslation();
  return (
    <td data-label={t(`changes.column.${name}`)}>
      <span>
        <StatusMark of="indicator" status={side.status} look="plain" />
        <span className={changesStyles['change-figure']}>
          {side.value !== null && (
            <FigureText value={side.value} measure={measureAt(indicator, side.revision)} />
          )}
          {side.effectiveOn && (
            <small>
              {' '}
              <DateText on={side.effectiveOn} />
            </small>
          )}
        </span>
      </span>
    </td>
  );
}
