import { useTranslation } from 'react-i18next';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { StatusMark } from '../../../ui/values/status/status-mark.tsx';
import { useComparisonWords } from '../../../ui/values/use-comparison-words.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useFormerWords } from '../../../ui/values/use-former-words.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import { usePartWords } from '../../../ui/values/use-part-words.ts';
import { indicatorAnchor } from './anchors.ts';
import indicatorRowStyles from './indicators/indicator-row.module.css';
import type { JudgedIndicator } from './indicators/judged-indicator.ts';
import missingPanelStyles from './missing-panel.module.css';

/** A missing indicator with its shortfall, as a link to its row. */
export function MissingItem({ judged }: { judged: JudgedIndicator }) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const describe = useShortfall();
  const { criterion, indicator, standing } = judged;
  const lead = indicator.leadOffice;
  return (
    <li className={missingPanelStyles['missing-item']}>
      <StatusMark of="indicator" status={standing.status} look="sign" />
      <div>
        <PageLink
          to="."
          hash={indicatorAnchor(indicator.code)}
          className={missingPanelStyles['missing-name']}
          c="inherit"
        >
          <span className={indicatorRowStyles['indicator-code']} data-part="indicator-code">
            {indicator.code}
          </span>{' '}
          {localName(indicator)}
        </PageLink>
        <p>
          <strong>{describe(judged).join('; ')}</strong>
          {lead !== undefined && lead !== criterion.leadOffice && (
            <span className={missingPanelStyles['missing-lead']}>
              {' '}
              · {t('commune.missing.lead', { office: lead })}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

/** The shortfall of an indicator in its unit, or the reason why it has none. */
function useShortfall(): (judged: JudgedIndicator) => string[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useComparisonWords();
  const describeParts = usePartWords();
  const formerWords = useFormerWords();
  return ({ indicator, standing: { status, value, target, why } }) => {
    if (why.basis === 'no-entry') return [t('commune.missing.noFigure')];
    if (why.basis === 'withdrawn') return [t('commune.missing.withdrawn')];
    const former = formerWords({ value, why });
    const parts: string[] = [];
    if (former !== undefined && why.parts === null) {
      parts.push(former);
    } else if (why.parts !== null) {
      parts.push(...describeParts(indicator, why.parts).flatMap(({ lack }) => lack ?? []));
    } else if (why.margin !== null && why.margin < 0) {
      const margin = words.margin(indicator, why.margin);
      const figures = {
        value: format.figure(value, indicator),
        target: words.target(indicator, target),
      };
      parts.push(t('commune.missing.against', { margin, ...figures }));
    } else if (value !== null && target === null) {
      parts.push(format.figure(value, indicator), t('commune.missing.noTarget'));
    } else if (value !== null && why.computed === 'not-met') {
      const answer = { value: format.figure(value), target: words.target(indicator, target) };
      parts.push(t('commune.missing.answer', answer));
    }
    if (why.basis === 'judgement') {
      const judged = t('commune.missing.judged');
      parts.push(`${t(`status.indicator.${status}`).toLocaleLowerCase()} ${judged}`);
    }
    return parts;
  };
}
