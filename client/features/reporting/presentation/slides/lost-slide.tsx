import { useTranslation } from 'react-i18next';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import type { IndicatorChange } from '#shared/domain/standing/changes.ts';
import type { Measure } from '#shared/domain/values/measure.ts';
import styles from '../../../../ui/layout/card-table.module.css';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';

/** An indicator that a commune no longer meets. */
interface Loss {
  communeId: string;
  name: string;
  change: IndicatorChange;
}

/** Indicators no longer met, with their figures before and now. */
export function LostSlide({ losses, set }: { losses: readonly Loss[]; set: CriteriaSet }) {
  const { t } = useTranslation();
  return (
    <table className={`data-table ${styles['card-table']}`} data-part="card-table">
      <thead>
        <tr>
          <th scope="col">{t('presentation.changes.commune')}</th>
          <th scope="col">{t('presentation.lost.indicator')}</th>
          <th scope="col">{t('presentation.lost.before')}</th>
          <th scope="col">{t('presentation.lost.after')}</th>
        </tr>
      </thead>
      <tbody>
        {losses.map((loss) => (
          <LossRow key={`${loss.communeId} ${loss.change.code}`} loss={loss} set={set} />
        ))}
      </tbody>
    </table>
  );
}

function LossRow({ loss: { name, change }, set }: { loss: Loss; set: CriteriaSet }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const indicator = findIndicator(set, change.code);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('presentation.lost.indicator')}>
        <span>
          <strong>{change.code}</strong> {indicator && localName(indicator)}
        </span>
      </td>
      <SideCell label={t('presentation.lost.before')} side={change.before} measure={indicator} />
      <SideCell label={t('presentation.lost.after')} side={change.after} measure={indicator} />
    </tr>
  );
}

interface SideCellProps {
  label: string;
  side: IndicatorChange['before'];
  measure: Measure;
}

function SideCell({ label, side, measure }: SideCellProps) {
  const format = useFormat();
  return (
    <td data-label={label}>
      <div>
        <StatusMark of="indicator" status={side.status} look="plain" />
        {side.value !== null && <p>{format.figure(side.value, measure)}</p>}
      </div>
    </td>
  );
}
