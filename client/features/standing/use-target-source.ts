import { useTranslation } from 'react-i18next';
import { type LocalDate, yearOf } from '#shared/domain/local-date.ts';
import type { TargetSource } from '#shared/domain/resolve-target.ts';
import { useComparisonWords } from '../../ui/use-comparison-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { JudgedIndicator } from './judged-indicator.ts';
import { useRegionName } from './standing-context.ts';

/** Where a target comes from: document, for whom, for when, compared with the document or not. */
export function useTargetSource(): (judged: JudgedIndicator, on: LocalDate) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const place = usePlace();
  return ({ indicator, standing, target }, on) => {
    if (target === undefined) return [];
    const { source, value } = target;
    const figureYear = yearOf(standing.entry?.effectiveOn ?? on);
    const places = [place(source)];
    if (source.year !== null) {
      const word = source.year < figureYear ? 'commune.why.yearEarlier' : 'commune.why.year';
      places.push(t(word, { year: source.year, figureYear }));
    }
    if (source.from !== undefined) places.push(t('commune.why.from', { date: format.date(source.from) }));
    const stated = { target: words.target(indicator, value), document: source.document };
    const certainty = source.from !== undefined ? 'decided' : source.checked ? 'checked' : 'unchecked';
    return [
      t('commune.why.target', { ...stated, place: places.join(', ') }),
      t(`commune.why.${certainty}`),
      ...(source.link ? [t('commune.why.link', { link: source.link })] : []),
      ...(source.file ? [t('commune.why.file', { name: source.file.name })] : []),
    ];
  };
}

function usePlace(): (source: TargetSource) => string {
  const { t } = useTranslation();
  const { own, nameOf } = useRegionName();
  return ({ region }) => {
    if (region === 'all') return t('commune.why.placeAll');
    if (region !== 'national') return t('commune.why.placeRegion', { region: nameOf(region) });
    return own === undefined
      ? t('commune.why.placeNationalOnly')
      : t('commune.why.placeNational', { region: nameOf(own) });
  };
}
