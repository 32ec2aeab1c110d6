import { useTranslation } from 'react-i18next';
import type { Changes, CommuneChanges } from '#shared/contract/standing/changes.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import styles from './changes.module.css';

/** Summary before the tables: number of indicators lost and gained, and in which communes. */
export function ChangesSentence({ changes }: { changes: Changes }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sentence = (kind: 'gained' | 'lost') => {
    const concerned = changes.communes.filter((commune) => countOf(commune, kind) > 0);
    if (concerned.length === 0) return t(`changes.sentence.${kind}.none`);
    return t(`changes.sentence.${kind}.some`, {
      number: format.number(concerned.reduce((sum, commune) => sum + countOf(commune, kind), 0)),
      names: concerned.map((commune) => `${commune.name} (${countOf(commune, kind)})`).join(', '),
    });
  };
  return <p className={styles['change-sentence']}>{`${sentence('lost')} ${sentence('gained')}`}</p>;
}

function countOf({ indicators }: CommuneChanges, kind: 'gained' | 'lost'): number {
  return indicators.filter((change) => change.kind === kind).length;
}
