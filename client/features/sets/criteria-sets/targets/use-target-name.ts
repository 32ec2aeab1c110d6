import { useTranslation } from 'react-i18next';
import type { OwnTarget } from '#shared/domain/sets/own-targets.ts';

/** Whose target it is: an indicator's code, with the number of its part where it is a part's. */
export function useTargetName(): (code: string, part: OwnTarget['part']) => string {
  const { t } = useTranslation();
  return (code, part) => (part === null ? code : t('targets.name.part', { code, number: part + 1 }));
}
