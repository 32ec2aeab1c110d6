import { Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { EmptyNotice } from '../../../ui/layout/empty-notice.tsx';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import type { Grouping } from './indicator-search.ts';
import { IndicatorTable } from './indicator-table.tsx';
import styles from './indicators.module.css';
import { groupLines, type IndicatorLine, type LineGroup } from './select-indicators.ts';

/** The listed indicators, grouped by criterion, commune or office. */
export function IndicatorGroups({
  lines,
  grouping,
  on,
}: {
  lines: readonly IndicatorLine[];
  grouping: Grouping;
  /** The day on view. */
  on: LocalDate;
}) {
  const { t } = useTranslation();
  const titleOf = useGroupTitle(grouping);
  if (lines.length === 0) {
    return <EmptyNotice title={t('indicators.none')} detail={t('indicators.noneDetail')} />;
  }
  return groupLines(lines, grouping).map((group) => {
    const title = titleOf(group);
    return (
      <Paper key={group.key} component="section" withBorder p="md" aria-label={title}>
        <Title order={2} size="h3" mb="xs">
          {title} <span className={styles['list-count']}>({group.lines.length})</span>
        </Title>
        <IndicatorTable caption={title} lines={group.lines} on={on} />
      </Paper>
    );
  });
}

function useGroupTitle(grouping: Grouping): (group: LineGroup) => string {
  const { t } = useTranslation();
  const localName = useLocalName();
  return ({ key, lines: [first] }) => {
    if (first === undefined) return key;
    if (grouping === 'commune') return t('shell.page.commune', { name: first.listed.name });
    if (grouping === 'office') return first.office ?? t('indicators.noOffice');
    return t('board.heatMap.criterion', { number: first.criterion.number, name: localName(first.criterion) });
  };
}
