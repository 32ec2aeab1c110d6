import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/values/language.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { formatNumber } from '../../../../ui/values/format.ts';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import type { CellView, Stated } from './cell-view.ts';

/** What stands in cells, as it can be typed and copied: without units. */
interface CellText {
  statedText: (stated: Stated | null) => string;
  /** Also what was typed and cannot be read, and a judgement without a figure, by its word. */
  shownText: (view: Pick<CellView, 'stated' | 'blocked'>) => string;
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
  const statedText = (stated: Stated | null): string => valueText(stated?.value ?? null);
  return {
    statedText,
    shownText: ({ stated, blocked }) => {
      if (blocked?.obstacle?.kind === 'unreadable') return blocked.text;
      if (stated === null) return '';
      if (stated.value === null && stated.judgement) return t(`status.indicator.${stated.judgement}`);
      return statedText(stated);
    },
  };
}
