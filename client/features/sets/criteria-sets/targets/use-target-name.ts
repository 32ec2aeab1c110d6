import { useTranslation } from 'react-i18next';
import type { OwnTarget } from '#shared/domain/sets/own-targets.ts';

/** Names a target: the indicator's code, and the part's number if the target belongs to a part. */
export function useTargetName(): (code: string, part: OwnTarget['part']) => string {
  const { t } = useTranslation();
  return (code, part) => (part === null ? code : t('targets.name.part', { code, number: part + 1 }));
}
