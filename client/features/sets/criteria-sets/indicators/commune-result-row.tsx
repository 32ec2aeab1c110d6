import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import { targetsOf } from '#shared/domain/standing/judge-parts.ts';
import type { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import { DateText } from '../../../../ui/dates/date-text.tsx';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import quietBadgeStyles from '../../../../ui/layout/quiet-badge.module.css';
import { FigureText } from '../../../../ui/values/figure-text.tsx';
import { IllustrativeMark } from '../../../../ui/values/illustrative-mark.tsx';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { UncheckedMark } from '../../../../ui/values/unchecked-mark.tsx';
import { useTargetText } from '../targets/use-target-text.ts';

export interface CommuneResult {
  communeId: string;
  name: string;
  judged: IndicatorStanding;
}

import indicatorsStyles from './indicators.module.css';

interface CommuneResultRowProps {
  indicator: Indicator;
  result: CommuneResult;
}

/** Row of a commune: value, target, status and day, with badges for uncertain data. */
export function CommuneResultRow({ indicator, result }: CommuneResultRowProps) {
  const { t } = useTranslation();
  const textOf = useTargetText(indicator);
  const { status, value, why, entry } = result.judged;
  const target = targetsOf(result.judged);
  return (
    <tr>
      <th scope="row">
        <PageLink to="/xa/$communeId" params={{ communeId: result.communeId }} inherit>
          {result.name}
        </PageLink>
      </th>
      <td data-label={t('criteria.across.value')}>
        <span className={indicatorsStyles['with-marks']}>
          <FigureText value={value} measure={measureAt(indicator, entry?.revision)} />
          {entry?.illustrative && <IllustrativeMark />}
        </span>
      </td>
      <td data-label={t('criteria.across.target')}>
        <span className={indicatorsStyles['with-marks']}>
          {target === null ? t('criteria.target.missing') : textOf(target)}
          {why.source?.checked === false && <UncheckedMark />}
        </span>
      </td>
      <td data-label={t('criteria.across.status')}>
        <span className={indicatorsStyles['with-marks']}>
          <StatusMark of="indicator" status={status} />
          {why.basis === 'judgement' && (
            <span
              className={quietBadgeStyles['quiet-badge']}
              data-part="quiet-badge"
              data-tone="plain"
              title={t('criteria.across.judgedHint')}
            >
              {t('criteria.across.judged')}
            </span>
          )}
        </span>
      </td>
      <td data-label={t('criteria.across.effectiveOn')}>
        {entry ? <DateText on={entry.effectiveOn} /> : '–'}
      </td>
    </tr>
  );
}
