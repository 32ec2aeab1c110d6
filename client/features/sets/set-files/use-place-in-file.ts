import { useTranslation } from 'react-i18next';
import { valueAt } from '#shared/domain/sets/criteria-set-faults.ts';
import type { sets } from '#shared/messages/sets/vi/sets.ts';

type FieldWord = keyof (typeof sets)['field'];

/** Describes a JSON pointer into a set's file: "tiêu chí 2 › chỉ tiêu 2.1 › mức quy định". */
export function usePlaceInFile(): (document: unknown, pointer: string) => string {
  const { t, i18n } = useTranslation();
  const fieldName = (key: string) =>
    i18n.exists(`sets.field.${key}`) ? t(`sets.field.${key as FieldWord}`) : key;
  const itemName = (list: string, item: unknown, position: number): string => {
    const { number, code } = (item ?? {}) as { number?: unknown; code?: unknown };
    if (list === 'criteria') {
      return typeof number === 'number'
        ? t('sets.add.placeCriterion', { number })
        : t('sets.add.placeCriterionAt', { position });
    }
    if (list === 'indicators') {
      return typeof code === 'string'
        ? t('sets.add.placeIndicator', { code })
        : t('sets.add.placeIndicatorAt', { position });
    }
    return t('sets.add.placeItem', { name: fieldName(list), position });
  };
  return (document, pointer) => {
    const keys = keysOf(pointer);
    if (keys.length === 0) return t('sets.add.whole');
    const words = keys.flatMap((key, i) => {
      if (/^\d+$/.test(key) && Array.isArray(valueAt(document, keys.slice(0, i)))) {
        return itemName(keys[i - 1] ?? '', valueAt(document, keys.slice(0, i + 1)), Number(key) + 1);
      }
      const isListOfItem =
        /^\d+$/.test(keys[i + 1] ?? '') && Array.isArray(valueAt(document, keys.slice(0, i + 1)));
      if (isListOfItem) return [];
      // The number of a document is not an ordinal, so it has a different name.
      const isOfDocument = key === 'number' && (keys[0] === 'issued' || keys[0] === 'amendments');
      return fieldName(isOfDocument ? 'documentNumber' : key);
    });
    return words.join(' › ');
  };
}

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
