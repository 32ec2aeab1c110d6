import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { NumberText } from '../../../ui/values/number-text.tsx';
import boardStyles from './board.module.css';
import { BoardSection } from './board-section.tsx';
import { CommuneLink } from './commune-links.tsx';
import { ScrollBox } from './heat-map/scroll-box.tsx';

const COUNTS = [
  'ofEarlierYear',
  'metByEarlierTarget',
  'criteriaMetByEarlierTarget',
  'awaitsJudgement',
  'judgedByCommune',
] as const;

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
  const marked = rows.filter((row) => row.hasEntries && COUNTS.some((key) => row[key] > 0));
  if (marked.length === 0) return null;
  const year = yearOf(on);
  const title = t('board.marks.title');
  return (
    <BoardSection title={title} description={t('board.marks.description', { year })}>
      <ScrollBox className={boardStyles['board-scroll']} data-part="board-scroll" label={title}>
        <table
          className={`data-table ${cardTableStyles['card-table']} ${boardStyles['freshness-table']}`}
          data-part="card-table"
        >
          <thead>
            <tr>
              <th scope="col">{t('board.heatMap.commune')}</th>
              {COUNTS.map((key) => (
                <th key={key} scope="col" className="end">
                  {t(`board.marks.${key}`, { year })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {marked.map((row) => (
              <MarksRow key={row.communeId} row={row} year={year} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </BoardSection>
  );
}

function MarksRow({ row, year }: { row: BoardRow; year: number }) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <CommuneLink commune={row} />
      </th>
      {COUNTS.map((key) => (
        <td key={key} className="end" data-label={t(`board.marks.${key}`, { year })}>
          {row[key] === 0 ? (
            <NumberText value={0} />
          ) : (
            <PageLink
              to="/chi-tieu"
              search={(kept) => ({ ...kept, loc: LISTS[key], xa: row.communeId })}
              inherit
            >
              <NumberText value={row[key]} />
            </PageLink>
          )}
        </td>
      ))}
    </tr>
  );
}
