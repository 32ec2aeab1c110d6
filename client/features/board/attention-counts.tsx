import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standings.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { useFormat } from '../../ui/use-format.ts';
import './headline.css';

/** The parts of the board that figures lead to. */
export const GAPS_ANCHOR = 'chi-tieu-chua-dat';
export const FRESHNESS_ANCHOR = 'cap-nhat-so-lieu';

const COUNTS = [
  { key: 'notMet', anchor: GAPS_ANCHOR },
  { key: 'low', anchor: FRESHNESS_ANCHOR },
  { key: 'notAssessed', anchor: GAPS_ANCHOR },
  { key: 'unchecked', anchor: FRESHNESS_ANCHOR },
] as const;

/** What somebody must look at again, added up over the communes with entries, each leading to where it is told. */
export function AttentionCounts({ rows }: { rows: readonly BoardRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = rows.filter((row) => row.hasEntries);
  const indicators = format.number(counted[0]?.indicatorsTotal ?? 0);
  return (
    <>
      <p className="attention-basis">
        {t('board.attention.basis', { communes: format.number(counted.length), indicators })}
      </p>
      <ul className="attention-counts">
        {COUNTS.map(({ key, anchor }) => (
          <li key={key}>
            <PageLink to="." hash={anchor} className="attention-link" inherit>
              <strong>{format.number(counted.reduce((sum, row) => sum + row[key], 0))}</strong>{' '}
              {t(`board.attention.${key}`)}
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
