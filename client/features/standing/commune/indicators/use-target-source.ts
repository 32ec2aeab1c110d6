import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import type { ResolvedTarget, TargetSource } from '#shared/domain/sets/resolve-target.ts';
import { type LocalDate, yearOf } from '#shared/domain/values/local-date.ts';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { useRegionName } from '../standing-context.ts';
import type { JudgedIndicator } from './judged-indicator.ts';

/** The source of a target as sentences: document, region, year, and whether it was compared with the document. */
export function useTargetSource(): (judged: JudgedIndicator, on: LocalDate) => string[] {
  const { t } = useTranslation();
  const localName = useLocalName();
  const sourceOf = useSourceOf();
  return ({ indicator, standing, target }, on) => {
    const figureYear = yearOf(standing.entry?.effectiveOn ?? on);
    // Parts with their own target also have their own source.
    const parts = partsOf(indicator).flatMap((part, i): string[] => {
      const { target: value = null, source = null } = standing.why.parts?.[i] ?? {};
      if (!part.isOwn || value === null || source === null) return [];
      const words = sourceOf(part.as, { value, source }, figureYear).join(' ');
      return [t('commune.why.ofPart', { name: localName(part), words })];
    });
    return [...(target === undefined ? [] : sourceOf(indicator, target, figureYear)), ...parts];
  };
}

function useSourceOf(): (as: Indicator, target: ResolvedTarget, figureYear: number) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const place = usePlace();
  return (as, { source, value }, figureYear) => {
    const places = [place(source)];
    if (source.year !== null) {
      const word = source.year < figureYear ? 'commune.why.yearEarlier' : 'commune.why.year';
      places.push(t(word, { year: source.year, figureYear }));
    }
    if (source.from !== undefined) places.push(t('commune.why.from', { date: format.date(source.from) }));
    const stated = { target: words.target(as, value), document: source.document };
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
