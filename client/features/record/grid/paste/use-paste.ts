import type { TFunction } from 'i18next';
import { type ClipboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseValue } from '#shared/domain/values/parse-value.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import type { GridParts } from '../cells/grid-context.ts';
import type { Places } from '../navigation/places.ts';
import { type IsRead, isBlank } from './align-block.ts';
import { readBlock } from './block.ts';
import { isDoubtful, type Pasting, pastingOf } from './pasting.ts';

/** Pasting into the grid, and what is said of it. What is doubtful waits in `doubtful` for an answer, before anything is entered. */
export function usePaste({ selection, entering }: GridParts, places: Places, say: (words: string) => void) {
  const { t } = useTranslation();
  const mark = useLanguage() === 'vi' ? 'comma' : 'point';
  const [doubtful, setDoubtful] = useState<Pasting>();
  const isRead: IsRead = (indicator, text) => parseValue(indicator, text, mark).violation === undefined;
  const put = (pasting: Pasting) => say(tellPasted(t, pasting, entering.enter(pasting.typed)));
  const tellClosed = () => {
    const cell = selection.anchor && places.cellAt(selection.anchor);
    say(t(cell ? 'grid.detail.closed' : 'grid.paste.onlyShown'));
  };
  usePasteElsewhere(tellClosed);
  return {
    doubtful,
    tellClosed,
    paste: (event: ClipboardEvent) => {
      event.preventDefault();
      setDoubtful(undefined);
      const block = readBlock(event.clipboardData.getData('text/plain'));
      if (block.flat().every(isBlank)) return say(t('grid.paste.nothing'));
      const laid = places.lay(block, selection, isRead);
      if (typeof laid === 'string') return say(t(`grid.paste.${laid}`));
      const pasting = pastingOf(laid, isRead);
      if (!isDoubtful(pasting)) return put(pasting);
      say('');
      setDoubtful(pasting);
    },
    answer: (isMeant: boolean) => {
      setDoubtful(undefined);
      if (doubtful && isMeant) put(doubtful);
      else say(t('grid.paste.cancelled'));
    },
  };
}

/** `Đã dán 3 ô, 2 ô thay đổi; xếp theo mã chỉ tiêu; …`. */
function tellPasted(t: TFunction, pasting: Pasting, count: number): string {
  const { typed, way, headings, outside, closed } = pasting;
  const words = [
    typed.length > 0 ? t('grid.done.pasted', { count, total: typed.length }) : t('grid.paste.none'),
    way === 'code' && t('grid.paste.byCode'),
    headings > 0 && t(`grid.paste.${way === 'code' ? 'withoutCode' : 'headings'}`, { count: headings }),
    outside > 0 && t('grid.paste.outside', { count: outside }),
    closed > 0 && t('grid.paste.closed', { count: closed }),
  ];
  return words.filter((word) => word !== false).join('; ');
}

/** The grid part passes a paste on only in cells that can be edited; in all others it would do nothing and say nothing. */
function usePasteElsewhere(tell: () => void): void {
  useEffect(() => {
    const hear = (event: globalThis.ClipboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element) || target instanceof HTMLInputElement)
        return;
      if (target.closest('[role="grid"]')) tell();
    };
    document.addEventListener('paste', hear);
    return () => document.removeEventListener('paste', hear);
  }, [tell]);
}
