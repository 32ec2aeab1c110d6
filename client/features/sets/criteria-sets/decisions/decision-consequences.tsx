import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CommuneConsequences } from '#shared/contract/sets/target-decisions.ts';
import type { VerdictChange } from '#shared/domain/roadmap/target-consequences.ts';
import { type CriteriaSet, countSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import sidePanelStyles from '../../../../ui/layout/side-panel.module.css';
import { useFormat } from '../../../../ui/values/use-format.ts';
import decisionPanelStyles from './decision-panel.module.css';
import type { PreparedDecision, useDecision } from './use-decision.ts';

interface DecisionConsequencesProps {
  set: CriteriaSet;
  prepared: PreparedDecision;
  decision: ReturnType<typeof useDecision>;
}

/** Preview of the changes by commune, with the button that records the decision. */
export function DecisionConsequences({ set, prepared, decision }: DecisionConsequencesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { on, communes, becomeChecked } = prepared.consequences;
  const days = prepared.decisions.flatMap(({ draft }) => (draft.kind === 'confirm' ? [] : [draft.validFrom]));
  return (
    <>
      <section className={decisionPanelStyles['decision-consequences']} aria-labelledby="consequences">
        <Title order={3} size="h4" id="consequences" tabIndex={-1} data-autofocus>
          {t('targets.consequences.title')}
        </Title>
        {prepared.isRenewed && (
          <p role="alert" className={decisionPanelStyles['consequences-renewed']}>
            {t('targets.consequences.renewed')}
          </p>
        )}
        {communes.length === 0 ? (
          <p>{t('targets.consequences.none')}</p>
        ) : (
          <p>{t('targets.consequences.communes', { count: communes.length })}</p>
        )}
        {communes.map((commune) => (
          <CommuneChange key={commune.communeId} set={set} commune={commune} on={on} />
        ))}
        {becomeChecked > 0 && (
          <p>{t('targets.consequences.checked', { count: becomeChecked, on: format.date(on) })}</p>
        )}
        {days.map((day) => (
          <p key={day}>{t('targets.consequences.earlier', { date: format.date(day) })}</p>
        ))}
      </section>
      {decision.problem && <ProblemNotice error={decision.problem} />}
      <div className={sidePanelStyles['panel-buttons']}>
        <Button aria-disabled={decision.isSaving} onClick={decision.save}>
          {t(decision.isSaving ? 'session.sending' : 'targets.consequences.save')}
        </Button>
        <Button variant="default" onClick={decision.back}>
          {t('targets.consequences.back')}
        </Button>
      </div>
    </>
  );
}

interface CommuneChangeProps {
  set: CriteriaSet;
  commune: CommuneConsequences;
  on: string;
}

function CommuneChange({ set, commune: { name, verdicts, standing }, on }: CommuneChangeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const verdictText = useVerdictText(set);
  return (
    <div className={decisionPanelStyles['commune-change']}>
      <strong>{t('targets.consequences.commune', { name })}</strong>
      <ul>
        {verdicts.map((change) => (
          <li key={`${change.code} ${change.effectiveOn}`}>{verdictText(change)}</li>
        ))}
        {standing?.criteria.map(({ number, before, after }) => (
          <li key={number}>
            {t('targets.consequences.criterion', {
              number,
              before: `${before.met}/${before.total}`,
              after: `${after.met}/${after.total}`,
            })}
          </li>
        ))}
        <li>
          {standing
            ? t('targets.consequences.totals', {
                on: format.date(on),
                criteriaBefore: standing.before.criteriaMet,
                criteriaAfter: standing.after.criteriaMet,
                indicatorsBefore: standing.before.indicatorsMet,
                indicatorsAfter: standing.after.indicatorsMet,
                ...countSet(set),
              })
            : t('targets.consequences.unchangedOn', { on: format.date(on) })}
        </li>
      </ul>
    </div>
  );
}

function useVerdictText(set: CriteriaSet): (change: VerdictChange) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ code, value, before, after, effectiveOn, until, contradicted }) => {
    const words = {
      code,
      value: format.figure(value, findIndicator(set, code)?.unit),
      before: t(`status.indicator.${before}`),
      after: t(`status.indicator.${after}`),
      date: format.date(effectiveOn),
    };
    if (contradicted) return t('targets.consequences.contradicted', words);
    return until === null
      ? t('targets.consequences.verdict', words)
      : t('targets.consequences.verdictUntil', { ...words, until: format.date(until) });
  };
}
