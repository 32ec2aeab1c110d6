import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { type Part, partsOf } from '#shared/domain/sets/parts.ts';
import type { PartVerdict } from '#shared/domain/standing/judge-parts.ts';
import { useComparisonWords } from './use-comparison-words.ts';
import { useFormat } from './use-format.ts';
import { useFormerStatement } from './use-former-words.ts';
import { useLocalName } from './use-local-name.ts';

interface PartText {
  name: string;
  status: PartVerdict['status'];
  value: string;
  target: string;
  /** Target with its label, or that there is none. */
  against: string;
  margin: string | undefined;
  /** Why it is not met; undefined if it is. */
  lack: string | undefined;
}

/** Formats the verdicts on parts, in the set's order. */
export function usePartWords(): (indicator: Indicator, judged: readonly PartVerdict[]) => PartText[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const localName = useLocalName();
  const lackOf = useLack();
  return (indicator, judged) =>
    partsOf(indicator).flatMap((part, i): PartText[] => {
      const verdict = judged[i];
      if (verdict === undefined) return [];
      const { status, value, target, margin } = verdict;
      const against = words.target(part.as, target);
      const text = {
        name: localName(part),
        status,
        value: format.figure(value, verdict.statedIn ? verdict.statedIn.unit : part.as),
        target: against,
        against: target === null ? against : t('commune.part.target', { target: against }),
        margin: margin === null ? undefined : words.margin(part.as, margin),
      };
      return [{ ...text, lack: lackOf(part, verdict, text) }];
    });
}

function useLack() {
  const { t } = useTranslation();
  const formerWords = { ofPart: useFormerStatement() };
  return (
    { name }: Part,
    { status, value, target, margin, statedIn }: PartVerdict,
    text: Omit<PartText, 'lack'>,
  ): string | undefined => {
    if (status === 'met' || status === 'met-low') return undefined;
    const named = (what: string) => t('commune.part.lack', { name: text.name || name, what });
    if (value === null) return named(t('commune.missing.noFigure'));
    if (statedIn !== null) return named(formerWords.ofPart(statedIn, value));
    if (target === null) return named(`${text.value}, ${t('commune.missing.noTarget')}`);
    if (margin !== null && text.margin !== undefined) {
      return named(t('commune.missing.against', { ...text, margin: text.margin }));
    }
    return named(t('commune.missing.answer', text));
  };
}
