import { useTranslation } from 'react-i18next';
import type { CommuneDifference, Difference } from '#shared/contract/standing/differences.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './difference.module.css';

/** What slipped and what was reached, in a sentence before the tables: how many indicators, and in which communes. */
export function DifferenceSentence({ difference }: { difference: Difference }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = (kind: 'gained' | 'lost') => {
    const concerned = difference.communes.filter((commune) => countOf(commune, kind) > 0);
    if (concerned.length === 0) return t(`difference.sentence.${kind}.none`);
    return t(`difference.sentence.${kind}.some`, {
      number: format.number(concerned.reduce((sum, commune) => sum + countOf(commune, kind), 0)),
      names: concerned.map((commune) => `${commune.name} (${countOf(commune, kind)})`).join(', '),
    });
  };
  return <p className={styles['change-sentence']}>{`${sentence('lost')} ${sentence('gained')}`}</p>;
}

function countOf({ indicators }: CommuneDifference, kind: 'gained' | 'lost'): number {
  return indicators.filter((change) => change.kind === kind).length;
}
