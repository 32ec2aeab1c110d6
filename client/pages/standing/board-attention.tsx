import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readChanges } from '#shared/contract/standing/changes.ts';
import type { Board } from '#shared/contract/standing/standings.ts';
import { isStale } from '#shared/domain/standing/freshness.ts';
import type { NearlyMet } from '#shared/domain/standing/nearly-met.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { queryOf } from '../../api/query.ts';
import type { View } from '../../api/view.ts';
import { FRESHNESS_ANCHOR, NEARLY_MET_ANCHOR } from '../../features/standing/board/anchors.ts';
import { type AttentionKey, AttentionTiles } from '../../features/standing/board/attention-tiles.tsx';
import { BoardSection } from '../../features/standing/board/board-section.tsx';
import styles from '../../features/standing/board/headline.module.css';
import { PageLink } from '../../ui/layout/page-link.tsx';
import { useFormat } from '../../ui/values/use-format.ts';

interface BoardAttentionProps {
  board: Board;
  view: View;
  nearlyMet: readonly NearlyMet[];
  /** The day from which indicators no longer met are counted. */
  since: LocalDate;
}

/** Counts of indicators to review, over the communes with entries; each links to its list. */
export function BoardAttention({ board, view, nearlyMet, since }: BoardAttentionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { set, on: to, knownAt } = view;
  const { data: changes } = useQuery(queryOf(readChanges, { query: { set, from: since, to, knownAt } }));
  const counted = board.communes.filter((row) => row.hasEntries);
  const sum = (key: keyof typeof STATES) => counted.reduce((total, row) => total + row[key], 0);
  const lost = changes?.communes.flatMap(({ indicators }) =>
    indicators.filter(({ kind }) => kind === 'lost'),
  );
  return (
    <BoardSection title={t('board.attention.title')}>
      <AttentionTiles
        since={since}
        counts={{
          notMet: sum('notMet'),
          nearlyMet: nearlyMet.length,
          lost: lost?.length,
          low: sum('low'),
          notAssessed: sum('notAssessed'),
          awaitsJudgement: sum('awaitsJudgement'),
          metByEarlierTarget: sum('metByEarlierTarget'),
          ofEarlierYear: sum('ofEarlierYear'),
          judgedByCommune: sum('judgedByCommune'),
          unchecked: sum('unchecked'),
          stale: counted.filter((row) => isStale(row.lastEffectiveOn, board.on)).length,
        }}
        renderLink={(key, content) => <ListLink of={key} since={since} content={content} />}
        basis={t('board.attention.basis', {
          communes: format.number(counted.length),
          indicators: format.number(counted[0]?.indicatorsTotal ?? 0),
        })}
      />
    </BoardSection>
  );
}

const STATES = {
  notMet: 'not-met',
  low: 'low',
  notAssessed: 'not-assessed',
  awaitsJudgement: 'awaits-judgement',
  metByEarlierTarget: 'earlier-target',
  ofEarlierYear: 'earlier-year',
  judgedByCommune: 'judged-by-commune',
  unchecked: 'unchecked',
} as const;

function ListLink({ of, since, content }: { of: AttentionKey; since: LocalDate; content: ReactNode }) {
  const look = { className: styles['attention-link'], inherit: true, children: content };
  if (of === 'nearlyMet') return <PageLink to="." hash={NEARLY_MET_ANCHOR} {...look} />;
  if (of === 'stale') return <PageLink to="." hash={FRESHNESS_ANCHOR} {...look} />;
  if (of === 'lost') return <PageLink to="/thay-doi" search={(kept) => ({ ...kept, tu: since })} {...look} />;
  return <PageLink to="/chi-tieu" search={(kept) => ({ ...kept, loc: STATES[of] })} {...look} />;
}
