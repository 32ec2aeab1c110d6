import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/contract/standing/standings.ts';
import { sumChanges } from '#shared/domain/standing/change-since.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { formatSigned } from '../content/format-signed.ts';
import type { PresentationData } from '../content/use-presentation-data.ts';
import styles from './slides.module.css';

/** Mean and groups (R11), each with its earlier value; communes without entries are listed separately (R9). */
export function HeadlineSlide({ data: { board, earlier, set } }: { data: PresentationData }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mean = board.meanCriteriaMet;
  return (
    <div className={styles['slide-halves']}>
      <section>
        <h2>{t('presentation.headline.mean')}</h2>
        <p className={styles['headline-figure']}>
          <strong>{mean === null ? '–' : format.number(mean, 1)}</strong>
          <span>/{format.number(set.criteria.length)}</span>
        </p>
        <p>{t('presentation.headline.meanOf', { number: countWithEntries(board) })}</p>
        <ul>
          {earlier.map((before) => (
            <li key={before.on}>
              <MeanChange board={board} before={before} />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('presentation.headline.groups')}</h2>
        <Groups board={board} before={earlier[0]} criteriaTotal={set.criteria.length} />
      </section>
    </div>
  );
}

const countWithEntries = ({ communes }: Board) => communes.filter((row) => row.hasEntries).length;

/** Total and mean change of the communes with figures on both days. */
function MeanChange({ board, before }: { board: Board; before: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  const on = format.date(before.on);
  const change = sumChanges(
    board.communes.map((row) => {
      const then = before.communes.find(({ communeId }) => communeId === row.communeId);
      if (!row.hasEntries || !then?.hasEntries) return undefined;
      const criteria = row.criteriaMet - then.criteriaMet;
      return {
        criteria,
        indicators: row.indicatorsMet - then.indicatorsMet,
        criteriaBefore: then.criteriaMet,
      };
    }),
  );
  if (change === undefined) return t('presentation.headline.noneThen', { on });
  const { mean, criteria, indicators, communes } = change;
  if (criteria === 0 && indicators === 0) return t('presentation.headline.same', { on, communes });
  return t('presentation.headline.since', {
    mean: formatSigned(mean, format),
    criteria: formatSigned(criteria, format),
    indicators: formatSigned(indicators, format),
    communes,
    on,
  });
}

interface GroupsProps {
  board: Board;
  before: Board | undefined;
  criteriaTotal: number;
}

function Groups({ board, before, criteriaTotal }: GroupsProps) {
  const { t } = useTranslation();
  const label = useGroupLabel(criteriaTotal);
  const without = board.communes.filter((row) => !row.hasEntries);
  const hasBefore = before !== undefined && before.meanCriteriaMet !== null;
  return (
    <ul className={styles['group-rows']}>
      {board.groups.map(({ from, to, communes }) => (
        <GroupRow
          key={from}
          label={label(from, to)}
          communes={board.communes.filter(({ communeId }) => communes.includes(communeId))}
          before={hasBefore ? before.groups.find((group) => group.from === from)?.communes.length : undefined}
          since={before?.on}
        />
      ))}
      {without.length > 0 && <GroupRow label={t('presentation.headline.without')} communes={without} />}
    </ul>
  );
}

interface GroupRowProps {
  label: string;
  communes: Board['communes'];
  /** Number of communes on the day `since`; shown if it differs. */
  before?: number | undefined;
  since?: string | undefined;
}

function GroupRow({ label, communes, before, since }: GroupRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = communes.length;
  return (
    <li className={count === 0 ? styles['slide-dimmed'] : undefined}>
      <strong>{t('presentation.headline.communes', { count })}</strong>
      <div>
        {label}
        {before !== undefined && since !== undefined && before !== count && (
          <span className={styles['slide-dimmed']}>
            {' '}
            ({t('presentation.headline.before', { on: format.date(since), count: before })})
          </span>
        )}
        <p className={styles['slide-dimmed']}>{communes.map(({ name }) => name).join(', ')}</p>
      </div>
    </li>
  );
}

function useGroupLabel(total: number) {
  const { t } = useTranslation();
  return (from: number, to: number): string => {
    if (from === total) return t('presentation.headline.all', { total });
    if (from === 0) return t('presentation.headline.below', { bound: to + 1 });
    if (from === to) return t('presentation.headline.exactly', { from });
    return t('presentation.headline.range', { from, to });
  };
}
