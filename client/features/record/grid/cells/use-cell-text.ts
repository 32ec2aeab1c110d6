import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/values/language.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { formatNumber } from '../../../../ui/values/format.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import type { CellView, EntryContent } from './cell-view.ts';

/** Texts of cells without units, as they can be typed and copied. */
interface CellText {
  contentText: (content: EntryContent | null) => string;
  /** Includes unreadable input, and the word for a judgement without a figure. */
  shownText: (view: Pick<CellView, 'content' | 'blocked'>) => string;
}

export function useCellText(): CellText {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => cellText(t, language), [t, language]);
}

function cellText(t: TFunction, language: Language): CellText {
  const valueText = (value: FigureValue | null): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? t('status.yes') : t('status.no');
    if (Array.isArray(value)) return value.map(valueText).join('; ');
    return typeof value === 'number' ? formatNumber(value, language) : value;
  };
  const contentText = (content: EntryContent | null): string => valueText(content?.value ?? null);
  return {
    contentText,
    shownText: ({ content, blocked }) => {
      if (blocked?.obstacle?.kind === 'unreadable') return blocked.text;
      if (content === null) return '';
      if (content.value === null && content.judgement) return t(`status.indicator.${content.judgement}`);
      return contentText(content);
    },
  };
}
