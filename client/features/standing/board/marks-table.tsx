import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import { hasMarks, MARKED_TOTALS } from '#shared/domain/standing/marked-totals.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { NumberText } from '../../../ui/values/number-text.tsx';
import { BoardSection } from './board-section.tsx';
import { CommuneTable } from './commune-table.tsx';

const LISTS = {
  ofEarlierYear: 'earlier-year',
  metByEarlierTarget: 'earlier-target',
  criteriaMetByEarlierTarget: 'earlier-target',
  awaitsJudgement: 'awaits-judgement',
  judgedByCommune: 'judged-by-commune',
} as const;

/** Results by commune that rest on an earlier year's figures or targets, or on judgements in question (R4, R23); null if there are none. */
export function MarksTable({ rows, on }: { rows: readonly BoardRow[]; on: LocalDate }) {
  const { t } = useTranslation();
  const marked = rows.filter((row) => row.hasEntries && hasMarks(row));
  if (marked.length === 0) return null;
  const year = yearOf(on);
  const title = t('board.marks.title');
  return (
    <BoardSection title={title} description={t('board.marks.description', { year })}>
      <CommuneTable
        title={title}
        rows={marked}
        columns={MARKED_TOTALS.map((key) => ({
          key,
          heading: t(`board.marks.${key}`, { year }),
          isNumber: true,
          render: (row) => <MarkCount row={row} of={key} />,
        }))}
      />
    </BoardSection>
  );
}

function MarkCount({ row, of }: { row: BoardRow; of: keyof typeof LISTS }) {
  if (row[of] === 0) return <NumberText value={0} />;
  return (
    <PageLink to="/chi-tieu" search={(kept) => ({ ...kept, loc: LISTS[of], xa: row.communeId })} inherit>
      <NumberText value={row[of]} />
    </PageLink>
  );
}
