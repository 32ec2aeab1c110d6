import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { findOwnTarget } from '#shared/domain/sets/own-targets.ts';
import type { TargetDecision } from '#shared/domain/sets/target-decision.ts';
import { queryOf } from '../../../../api/query.ts';
import cardTableStyles from '../../../../ui/layout/card-table.module.css';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import indicatorsStyles from '../indicators/indicators.module.css';
import { DecisionDocument } from '../targets/decision-document.tsx';
import { usePlaceName } from '../targets/use-place-name.ts';
import { useTargetName } from '../targets/use-target-name.ts';
import { useTargetTexts } from '../targets/use-target-text.ts';

/** Decisions on the targets of a set, newest first. */
export function DecisionHistory({ set }: { set: CriteriaSet }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(
    queryOf(listTargetDecisions, { params: { setId: set.id }, query: {} }),
  );
  return (
    <section aria-labelledby="target-decisions">
      <Title order={2} size="h3" id="target-decisions">
        {t('targets.history.title')}
      </Title>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.decisions.length === 0 && (
        <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
          {t('targets.history.none')}
        </p>
      )}
      {data && data.decisions.length > 0 && <DecisionTable set={set} decisions={data.decisions} />}
    </section>
  );
}

const COLUMNS = ['recorded', 'indicator', 'what', 'document', 'author'] as const;

function DecisionTable({ set, decisions }: { set: CriteriaSet; decisions: readonly TargetDecision[] }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
        {t('targets.history.intro')}
      </p>
      <table className={`data-table ${cardTableStyles['card-table']}`} data-part="card-table">
        <caption className="visually-hidden">{t('targets.history.title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`targets.history.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <DecisionRow key={decision.id} set={set} decision={decision} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function DecisionRow({ set, decision }: { set: CriteriaSet; decision: TargetDecision }) {
  const { t } = useTranslation();
  const format = useFormat();
  const authorName = useAuthorName();
  const textOf = useDecisionText(set);
  const nameOf = useTargetName();
  const { recordedAt, indicator, part, note, author } = decision;
  return (
    <tr>
      <th scope="row">{format.moment(recordedAt)}</th>
      <td data-label={t('targets.history.indicator')}>{nameOf(indicator, part)}</td>
      <td data-label={t('targets.history.what')}>
        <div>
          {textOf(decision)}
          {note && (
            <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
              {t('targets.history.note', { note })}
            </p>
          )}
        </div>
      </td>
      <td data-label={t('targets.history.document')}>
        <span>
          <DecisionDocument decision={decision} />
        </span>
      </td>
      <td data-label={t('targets.history.author')}>{authorName(author)}</td>
    </tr>
  );
}

// Format of targets whose indicator was removed by a later revision.
const GONE = { kind: 'amount', comparison: 'is', unit: null } as const;

function useDecisionText(set: CriteriaSet): (decision: TargetDecision) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const placeName = usePlaceName(set);
  const targetText = useTargetTexts();
  return (decision) => {
    if (decision.kind === 'confirm') return t('targets.history.confirmed');
    const whole = findIndicator(set, decision.indicator);
    const own = whole && findOwnTarget(whole, decision.part);
    const reach = { date: format.date(decision.validFrom), place: placeName(decision.region) };
    if (decision.kind === 'set') {
      return t('targets.history.set', { ...reach, target: targetText(own ?? GONE, decision.value) });
    }
    return t(own?.target === null ? 'targets.history.withdrawn' : 'targets.history.returned', reach);
  };
}
