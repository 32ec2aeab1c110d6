import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import type { Item } from '../../../../outbox/item.ts';
import { useWaiting } from '../../../../outbox/use-outbox.ts';
import { EmptyNotice } from '../../../../ui/layout/empty-notice.tsx';
import { WaitingItem } from './waiting-item.tsx';
import styles from './waiting-list.module.css';

interface ListProps {
  communes: readonly Commune[];
}

/** The user's items in the order of entry: those that need a decision, then those that wait; and the number of other users' items. */
export function WaitingList({ communes }: ListProps) {
  const { t } = useTranslation();
  const { own, others } = useWaiting();
  const accounts = Map.groupBy(others, ({ author }) => author);
  const isBlocked = ({ obstacle }: Item) => obstacle !== undefined;
  return (
    <>
      {own.length === 0 && <EmptyNotice title={t('grid.waiting.none')} />}
      <ItemSection kind="blocked" items={own.filter(isBlocked)} communes={communes} />
      <ItemSection kind="waiting" items={own.filter((item) => !isBlocked(item))} communes={communes} />
      {[...accounts].map(([account, { length: count }]) => (
        <Text key={account}>{t('grid.waiting.others', { account, count })}</Text>
      ))}
    </>
  );
}

interface SectionProps extends ListProps {
  kind: 'blocked' | 'waiting';
  items: readonly Item[];
}

function ItemSection({ kind, items, communes }: SectionProps) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4">
        {t(`grid.waiting.${kind}`)} ({items.length})
      </Title>
      <Text c="dimmed" mb="xs">
        {t(`grid.waiting.${kind}Hint`)}
      </Text>
      <ItemList items={items} communes={communes} />
    </section>
  );
}

interface ItemListProps extends ListProps {
  items: readonly Item[];
}

function ItemList({ items, communes }: ItemListProps) {
  return (
    <ol className={styles['waiting-list']}>
      {items.map((item) => (
        <li key={item.id}>
          <WaitingItem item={item} communes={communes} />
        </li>
      ))}
    </ol>
  );
}
