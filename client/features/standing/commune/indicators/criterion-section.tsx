import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../../../ui/values/status/status-mark.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { criterionAnchor } from '../anchors.ts';
import styles from './criterion-section.module.css';
import { IndicatorRow } from './indicator-row.tsx';
import type { JudgedCriterion } from './judged-indicator.ts';

interface CriterionSectionProps {
  judged: JudgedCriterion;
  isOpen: boolean;
  onToggle: () => void;
}

/** A criterion with its status and `met/total` (R6); its indicators if open. */
export function CriterionSection({ judged, isOpen, onToggle }: CriterionSectionProps) {
  const { t } = useTranslation();
  const localName = useLocalName();
  const { criterion, standing, indicators } = judged;
  const anchor = criterionAnchor(criterion.number);
  return (
    <section className={styles['criterion']} data-part="criterion" id={anchor} data-status={standing.status}>
      <h3>
        <button
          type="button"
          className={styles['criterion-button']}
          aria-expanded={isOpen}
          aria-controls={`${anchor}-chi-tieu`}
          onClick={onToggle}
        >
          <IconChevronDown
            className={styles['criterion-chevron']}
            data-part="criterion-chevron"
            size={18}
            aria-hidden
          />
          <span className={styles['criterion-name']}>
            {t('commune.list.criterion', { number: criterion.number, name: localName(criterion) })}
            {criterion.key && <span className={styles['criterion-key']}> ({t('commune.list.key')})</span>}
          </span>
          <span className={styles['criterion-ratio']}>
            {t('commune.list.ratio', { met: standing.met, total: standing.total })}
          </span>
          <StatusMark of="criterion" status={standing.status} />
        </button>
      </h3>
      <div
        id={`${anchor}-chi-tieu`}
        className={styles['criterion-indicators']}
        data-part="criterion-indicators"
        hidden={!isOpen}
      >
        {criterion.leadOffice && (
          <p className={styles['criterion-lead']}>
            {t('commune.list.lead', { office: criterion.leadOffice })}
          </p>
        )}
        <ul>
          {indicators.map((indicator) => (
            <IndicatorRow key={indicator.indicator.code} judged={indicator} />
          ))}
        </ul>
      </div>
    </section>
  );
}
