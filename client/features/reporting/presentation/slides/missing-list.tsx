import { useTranslation } from 'react-i18next';
import type { ListedIndicator } from '#shared/contract/standing/indicators.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { type Basis, isDecidedUnchecked } from '#shared/domain/standing/judge-indicator.ts';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { UncheckedMark } from '../../../../ui/values/unchecked-mark.tsx';
import { useComparisonWords } from '../../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { usePartWords } from '../../../../ui/values/use-part-words.ts';
import type { MissingEntry } from '../content/missing-entry.ts';
import styles from './slides.module.css';

interface MissingListProps {
  missing: readonly MissingEntry[];
}

/** List in columns of the indicators that a commune misses. */
export function MissingList({ missing }: MissingListProps) {
  return (
    <ul className={`${styles['slide-columns']} ${styles['missing-list']}`}>
      {missing.map((entry) =>
        entry.kind === 'missed' ? (
          <MissedItem key={entry.indicator.code} entry={entry} />
        ) : (
          <NotAssessedItem key={`${entry.criterion.number} ${entry.basis}`} entry={entry} />
        ),
      )}
    </ul>
  );
}

interface MissedItemProps {
  entry: MissingEntry & { kind: 'missed' };
}

function MissedItem({ entry: { indicator, standing } }: MissedItemProps) {
  const localName = useLocalName();
  const shortfall = useShortfallText();
  return (
    <li>
      <StatusMark of="indicator" status={standing.status} look="sign" />
      <div>
        <strong>{indicator.code}</strong> {localName(indicator)}
        <p>
          <strong>{shortfall(indicator, standing)}</strong>{' '}
          {isDecidedUnchecked(standing) && <UncheckedMark />}
        </p>
      </div>
    </li>
  );
}

const WORD = {
  'no-entry': 'no-entry',
  withdrawn: 'withdrawn',
  'no-target': 'noTargetOf',
  'parts-missing': 'partsMissing',
  'level-unknown': 'formerMeasure',
  'unit-changed': 'formerMeasure',
  'kind-changed': 'formerMeasure',
} as const;

const wordFor = (basis: Basis) =>
  basis === 'figures' || basis === 'judgement' ? ('undecided' as const) : WORD[basis];

function NotAssessedItem({ entry }: { entry: MissingEntry & { kind: 'not-assessed' } }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { criterion, basis, codes } = entry;
  const { number } = criterion;
  return (
    <li>
      <StatusMark of="indicator" status="not-assessed" look="sign" />
      <div>
        {t('presentation.commune.ofCriterion', { number, name: localName(criterion) })}
        <p>
          <strong>
            {t(`presentation.commune.${wordFor(basis)}`, { count: codes.length, codes: codes.join(', ') })}
          </strong>
        </p>
      </div>
    </li>
  );
}

/** Shortfall of an indicator in its own unit; if it has none: figure and target, or the judgement. */
function useShortfallText() {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const describeParts = usePartWords();
  return (indicator: Indicator, { status, value, target, why, entry }: ListedIndicator): string => {
    const figures = {
      value: format.figure(value, measureAt(indicator, entry?.revision)),
      target: words.target(indicator, target),
    };
    const parts: string[] = [];
    if (why.parts !== null) {
      parts.push(...describeParts(indicator, why.parts).flatMap(({ lack }) => lack ?? []));
    } else if (why.margin !== null && why.margin < 0) {
      const margin = words.margin(indicator, why.margin);
      parts.push(t('presentation.commune.against', { margin, ...figures }));
    } else if (value !== null && target === null) {
      parts.push(t('presentation.commune.noTarget', figures));
    } else if (value !== null && why.computed === 'not-met') {
      parts.push(t('presentation.commune.answer', figures));
    }
    if (why.basis === 'judgement') {
      parts.push(
        t('presentation.commune.judged', { status: t(`status.indicator.${status}`).toLocaleLowerCase() }),
      );
    }
    return parts.join('; ');
  };
}
