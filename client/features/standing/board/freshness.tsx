import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import { isStale, STALE_AFTER_DAYS } from '#shared/domain/standing/freshness.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { DateText, MomentText } from '../../../ui/dates/date-text.tsx';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import quietBadgeStyles from '../../../ui/layout/quiet-badge.module.css';
import { IllustrativeMark } from '../../../ui/values/illustrative-mark.tsx';
import { NumberText } from '../../../ui/values/number-text.tsx';
import { FRESHNESS_ANCHOR } from './anchors.ts';
import { BoardSection } from './board-section.tsx';
import { type CommuneColumn, CommuneTable } from './commune-table.tsx';

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
      <CommuneTable
        title={title}
        rows={oldestFirst}
        columns={columnsOn(on, t)}
        renderBesideName={({ illustrative }) => illustrative && <IllustrativeMark />}
      />
      <p>
        <PageLink to="/tieu-chi/$setId" params={{ setId }} size="sm">
          {t('board.freshness.targets')}
        </PageLink>
      </p>
    </BoardSection>
  );
}

function columnsOn(on: LocalDate, t: TFunction): CommuneColumn[] {
  return [
    {
      key: 'lastEffectiveOn',
      heading: t('board.freshness.lastEffectiveOn'),
      render: ({ lastEffectiveOn }) => <LatestDay lastEffectiveOn={lastEffectiveOn} on={on} />,
    },
    {
      key: 'lastRecordedAt',
      heading: t('board.freshness.lastRecordedAt'),
      render: ({ lastRecordedAt }) => lastRecordedAt !== null && <MomentText at={lastRecordedAt} />,
    },
    ...COUNTS.map((key) => ({
      key,
      heading: t(`board.freshness.${key}`),
      isNumber: true,
      render: (row: BoardRow) => (
        <NumberText value={row.hasEntries || key === 'notAssessed' ? row[key] : null} />
      ),
    })),
  ];
}

function LatestDay({ lastEffectiveOn, on }: { lastEffectiveOn: LocalDate | null; on: LocalDate }) {
  const { t } = useTranslation();
  return (
    <span>
      {lastEffectiveOn === null ? t('board.heatMap.noEntries') : <DateText on={lastEffectiveOn} />}{' '}
      {isStale(lastEffectiveOn, on) && (
        <span className={quietBadgeStyles['quiet-badge']} data-part="quiet-badge" data-tone="caution">
          {t('board.freshness.stale')}
        </span>
      )}
    </span>
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
