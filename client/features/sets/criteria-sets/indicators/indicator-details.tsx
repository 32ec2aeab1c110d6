import { useTranslation } from 'react-i18next';
import { MetricId } from '#shared/domain/record/metric.ts';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import quietBadgeStyles from '../../../../ui/layout/quiet-badge.module.css';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { DecisionRequest } from '../decisions/decision-request.ts';
import { SetText } from '../sets/set-text.tsx';
import { IndicatorTarget } from './indicator-target.tsx';
import indicatorsStyles from './indicators.module.css';

interface IndicatorDetailsProps {
  set: CriteriaSet;
  indicator: Indicator;
  /** Undefined if the user may not decide on targets. */
  onDecide: ((request: DecisionRequest) => void) | undefined;
}

/** Kind and unit of an indicator; levels, parts, office, metric and note if it has them. */
export function IndicatorDetails({ set, indicator, onDecide }: IndicatorDetailsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, unit, levels, parts, leadOffice, lowMargin, plausible, note, checked } = indicator;
  return (
    <>
      <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
        {t(`criteria.kind.${kind}`)}
        {unit && ` (${unit})`}
        {leadOffice && ` · ${t('criteria.criterion.lead', { office: leadOffice })}`}
        <MetricLink metric={indicator.metric} />
        {!checked.name && (
          <>
            {' '}
            <span
              className={quietBadgeStyles['quiet-badge']}
              data-part="quiet-badge"
              data-tone="plain"
              title={t('criteria.indicator.uncheckedTextHint')}
            >
              {t('criteria.indicator.uncheckedText')}
            </span>
          </>
        )}
      </p>
      {levels && (
        <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
          {t('criteria.indicator.levels', { levels: levels.join(', ') })}
        </p>
      )}
      {parts && <Parts set={set} indicator={indicator} onDecide={onDecide} />}
      {lowMargin !== undefined && (
        <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
          {t('criteria.indicator.lowMargin', { percent: format.amount(lowMargin, '%') })}
        </p>
      )}
      {plausible && (
        <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
          {t('criteria.indicator.plausible', {
            min: format.number(plausible.min),
            max: format.amount(plausible.max, unit),
          })}
        </p>
      )}
      {note && (
        <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
          {t('criteria.indicator.note', { note })}
        </p>
      )}
    </>
  );
}

/** Link to the metric that the indicator measures (R14); nothing for an unknown metric. */
function MetricLink({ metric }: { metric: string | undefined }) {
  const { t } = useTranslation();
  const known = MetricId.safeParse(metric);
  if (!known.success) return null;
  return (
    <>
      {' · '}
      <PageLink to="/chi-so" search={{ 'chi-so': known.data }} inherit underline="always">
        {t('criteria.indicator.metric', { name: t(`metrics.name.${known.data}`) })}
      </PageLink>
    </>
  );
}

/** Parts by name; a part with its own target shows that target. */
function Parts({ set, indicator, onDecide }: IndicatorDetailsProps) {
  const { t } = useTranslation();
  return (
    <div className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
      {t('criteria.indicator.parts')}
      <ol>
        {partsOf(indicator).map(({ name, nameEn, isOwn, as }, part) => (
          <li key={name}>
            <SetText text={name} english={nameEn} />
            {isOwn && <IndicatorTarget set={set} target={{ part, as }} onDecide={onDecide} />}
          </li>
        ))}
      </ol>
    </div>
  );
}
