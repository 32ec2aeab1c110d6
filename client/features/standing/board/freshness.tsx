import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import { isStale, STALE_AFTER_DAYS } from '#shared/domain/standing/freshness.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { DateText, MomentText } from '../../../ui/dates/date-text.tsx';
import cardTableStyles from '../../../ui/layout/card-table.module.css';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import quietBadgeStyles from '../../../ui/layout/quiet-badge.module.css';
import { IllustrativeMark } from '../../../ui/values/illustrative-mark.tsx';
import { NumberText } from '../../../ui/values/number-text.tsx';
import { FRESHNESS_ANCHOR } from './anchors.ts';
import boardStyles from './board.module.css';
import { BoardSection } from './board-section.tsx';
import { CommuneLink } from './commune-links.tsx';
import { ScrollBox } from './heat-map/scroll-box.tsx';

const COUNTS = ['low', 'notMet', 'notAssessed', 'unchecked'] as const;

/** Latest figures of each commune, with counts of low, missing and unchecked indicators. The oldest come first. */
export function Freshness({ rows, setId, on }: { rows: readonly BoardRow[]; setId: string; on: LocalDate }) {
  const { t } = useTranslation();
  const oldestFirst = [...rows].sort((a, b) => compareText(a.lastEffectiveOn ?? '', b.lastEffectiveOn ?? ''));
  const title = t('board.freshness.title');
  return (
    <BoardSection
      title={title}
      description={t('board.freshness.description', { days: STALE_AFTER_DAYS })}
      anchor={FRESHNESS_ANCHOR}
    >
      <ScrollBox className={boardStyles['board-scroll']} data-part="board-scroll" label={title}>
        <table
          className={`data-table ${cardTableStyles['card-table']} ${boardStyles['freshness-table']}`}
          data-part="card-table"
        >
          <thead>
            <tr>
              <th scope="col">{t('board.heatMap.commune')}</th>
              <th scope="col">{t('board.freshness.lastEffectiveOn')}</th>
              <th scope="col">{t('board.freshness.lastRecordedAt')}</th>
              {COUNTS.map((key) => (
                <th key={key} scope="col" className="end">
                  {t(`board.freshness.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {oldestFirst.map((row) => (
              <FreshnessRow key={row.communeId} row={row} on={on} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p>
        <PageLink to="/tieu-chi/$setId" params={{ setId }} size="sm">
          {t('board.freshness.targets')}
        </PageLink>
      </p>
    </BoardSection>
  );
}

function FreshnessRow({ row, on }: { row: BoardRow; on: LocalDate }) {
  const { t } = useTranslation();
  const { lastEffectiveOn, lastRecordedAt } = row;
  return (
    <tr>
      <th scope="row">
        <span className={boardStyles['freshness-commune']}>
          <CommuneLink commune={row} />
          {row.illustrative && <IllustrativeMark />}
        </span>
      </th>
      <td data-label={t('board.freshness.lastEffectiveOn')}>
        <span>
          {lastEffectiveOn === null ? t('board.heatMap.noEntries') : <DateText on={lastEffectiveOn} />}{' '}
          {isStale(lastEffectiveOn, on) && (
            <span className={quietBadgeStyles['quiet-badge']} data-part="quiet-badge" data-tone="caution">
              {t('board.freshness.stale')}
            </span>
          )}
        </span>
      </td>
      <td data-label={t('board.freshness.lastRecordedAt')}>
        {lastRecordedAt !== null && <MomentText at={lastRecordedAt} />}
      </td>
      {COUNTS.map((key) => (
        <td key={key} className="end" data-label={t(`board.freshness.${key}`)}>
          <NumberText value={row.hasEntries || key === 'notAssessed' ? row[key] : null} />
        </td>
      ))}
    </tr>
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
