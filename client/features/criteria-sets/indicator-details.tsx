import { useTranslation } from 'react-i18next';
import { MetricId } from '#shared/domain/metric.ts';
import { partsOf } from '#shared/domain/parts.ts';
import { PageLink } from '../../ui/page-link.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { type IndicatorTargetProps, PartTarget } from './indicator-target.tsx';
import { SetText } from './set-text.tsx';

/** The kind and unit of an indicator, its levels, parts, office, metric and note, those that it has. */
export function IndicatorDetails({ set, indicator }: IndicatorTargetProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, unit, levels, parts, leadOffice, lowMargin, note, checked } = indicator;
  return (
    <>
      <p className="set-indicator-detail">
        {t(`criteria.kind.${kind}`)}
        {unit && ` (${unit})`}
        {leadOffice && ` · ${t('criteria.criterion.lead', { office: leadOffice })}`}
        <MetricLink metric={indicator.metric} />
        {!checked.name && (
          <>
            {' '}
            <span className="quiet-badge" data-tone="plain" title={t('criteria.indicator.uncheckedTextHint')}>
              {t('criteria.indicator.uncheckedText')}
            </span>
          </>
        )}
      </p>
      {levels && (
        <p className="set-indicator-detail">
          {t('criteria.indicator.levels', { levels: levels.join(', ') })}
        </p>
      )}
      {parts && <Parts set={set} indicator={indicator} />}
      {lowMargin !== undefined && (
        <p className="set-indicator-detail">
          {t('criteria.indicator.lowMargin', { percent: format.amount(lowMargin, '%') })}
        </p>
      )}
      {note && <p className="set-indicator-detail">{t('criteria.indicator.note', { note })}</p>}
    </>
  );
}

/** R14: the metric that an indicator measures, where it is one of ours. */
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

/** The parts by name; one that is not held against the whole's target with what it is held against. */
function Parts({ set, indicator }: IndicatorTargetProps) {
  const { t } = useTranslation();
  return (
    <div className="set-indicator-detail">
      {t('criteria.indicator.parts')}
      <ul>
        {partsOf(indicator).map((part) => (
          <li key={part.name}>
            <SetText text={part.name} english={part.nameEn} />
            {part.isOwn && <PartTarget set={set} indicator={part.as} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
