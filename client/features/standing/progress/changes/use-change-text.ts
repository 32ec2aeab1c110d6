import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/values/use-format.ts';

/** Phrase for a change, to follow its subject: “tăng từ 9 lên 16”. */
export function useChangeText() {
  const { t } = useTranslation();
  const format = useFormat();
  return (first: number, last: number): string => {
    const words = { from: format.number(first), to: format.number(last) };
    if (first === last) return t('progress.change.same', words);
    return last > first ? t('progress.change.up', words) : t('progress.change.down', words);
  };
}
