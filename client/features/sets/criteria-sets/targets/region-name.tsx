import { useTranslation } from 'react-i18next';
import { SetText } from '../sets/set-text.tsx';
import type { RegionRow } from './region-order.ts';

/** Name of a region, or the label of the general target. */
export function RegionName({ region: { name, nameEn } }: { region: RegionRow }) {
  const { t } = useTranslation();
  return name === undefined ? t('criteria.target.national') : <SetText text={name} english={nameEn} />;
}
