import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import { communesOf, type FigurePlace, type Item, placesOf } from '../../../../outbox/item.ts';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { BlockedItem } from './blocked-item.tsx';
import { useIndicatorOf } from './use-indicator-of.ts';
import { useItemWords } from './use-item-words.ts';

interface WaitingItemProps {
  item: Item;
  communes: readonly Commune[];
}

/** What waits, in words, why it is not recorded, and the way to its place. */
export function WaitingItem({ item, communes }: WaitingItemProps) {
  if (item.obstacle?.kind === 'unknown-operation') return <BlockedItem item={item} />;
  return <KnownItem item={item} communes={communes} />;
}

function KnownItem({ item, communes }: WaitingItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const indicator = useIndicatorOf(item);
  const [place] = placesOf(item);
  const names = communesOf(placesOf(item)).map(
    (id) => communes.find((commune) => commune.id === id)?.name ?? id,
  );
  const words = useItemWords(item);
  const entered = t('grid.waiting.entered', {
    on: place ? format.date(place.effectiveOn) : '',
    moment: format.moment(item.enteredAt),
  });
  return (
    <>
      <p>
        <b>
          {words.subject} – {names.join(', ')}
        </b>
        {': '}
        {words.statement}
      </p>
      <Text size="sm" c="dimmed">
        {indicator
          ? t('grid.waiting.about', { name: localName(indicator).replace(/\.$/, ''), entered })
          : entered}
      </Text>
      {item.obstacle && <BlockedItem item={item} indicator={indicator} />}
      <Group mt="xs">{place && <PlaceLink place={place} commune={names[0] ?? ''} />}</Group>
    </>
  );
}

/** Link to the cell or the form of a figure. */
function PlaceLink({ place, commune }: { place: FigurePlace; commune: string }) {
  const { t } = useTranslation();
  const { communeId } = place;
  if ('metric' in place) {
    return (
      <PageLink to="/xa/$communeId" params={{ communeId }} size="sm">
        {t('grid.waiting.toCommune', { commune })}
      </PageLink>
    );
  }
  const { indicator, effectiveOn, set } = place;
  return (
    <PageLink
      to="/nhap-so-lieu"
      search={{ xa: communeId, den: effectiveOn, bo: set }}
      hash={indicator}
      size="sm"
    >
      {t('grid.waiting.toCell', { code: indicator, commune })}
    </PageLink>
  );
}
