import { useTranslation } from 'react-i18next';
import { countSet } from '#shared/domain/sets/criteria-set.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useGrid } from '../cells/grid-context.ts';
import type { CommuneConsequences } from '../judgements/consequences-in-grid.ts';
import styles from './judgement-panel.module.css';

/** From what to what the totals of a commune go. */
export function TotalsChange({ of: { commune, before, after } }: { of: CommuneConsequences }) {
  const { t } = useTranslation();
  const { set, communes } = useGrid().store.layout;
  const { criteriaTotal, indicatorsTotal } = countSet(set);
  return (
    <p className={styles['totals-change']} data-part="totals-change">
      {communes.length > 1 && <b>{commune.name}</b>}
      <Change from={before.criteriaMet} to={after.criteriaMet} total={criteriaTotal} look="large">
        {t('judging.totals.criteria')}
      </Change>
      <Change from={before.indicatorsMet} to={after.indicatorsMet} total={indicatorsTotal} look="small">
        {t('judging.totals.indicators')}
      </Change>
    </p>
  );
}

interface ChangeProps {
  from: number;
  to: number;
  total: number;
  look: 'large' | 'small';
  children: string;
}

function Change({ from, to, total, look, children }: ChangeProps) {
  const format = useFormat();
  const of = <small>/{format.number(total)}</small>;
  return (
    <span className={styles['totals-part']} data-look={look} data-worse={to < from}>
      <span>
        <b>{format.number(from)}</b>
        {of} → <b className={styles['totals-after']}>{format.number(to)}</b>
        {of}
      </span>{' '}
      {children}
    </span>
  );
}
