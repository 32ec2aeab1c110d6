import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { DecisionRequest } from '../decisions/decision-request.ts';
import { SetText } from '../sets/set-text.tsx';
import { IndicatorAcrossCommunes } from './indicator-across-communes.tsx';
import { IndicatorDetails } from './indicator-details.tsx';
import { IndicatorTarget } from './indicator-target.tsx';
import styles from './indicators.module.css';

interface IndicatorItemProps {
  set: CriteriaSet;
  indicator: Indicator;
  /** Whether the results across communes are shown. */
  isOpen: boolean;
  onToggle: () => void;
  onDecide: ((request: DecisionRequest) => void) | undefined;
}

/** Indicator with its details and target; when open, also the results of all communes. */
export function IndicatorItem({ set, indicator, isOpen, onToggle, onDecide }: IndicatorItemProps) {
  const { t } = useTranslation();
  const item = useScrollIntoViewWhenOpened(isOpen);
  const { code, printedCode, name, nameEn } = indicator;
  const panelId = `across-${code}`;
  return (
    <li className={styles['set-indicator']} ref={item}>
      <div className={styles['set-indicator-code']}>
        {code}
        {printedCode && printedCode !== code && (
          <span>{t('criteria.indicator.printedCode', { code: printedCode })}</span>
        )}
      </div>
      <div className={styles['set-indicator-text']}>
        <h3>
          <SetText text={name} english={nameEn} />
        </h3>
        <IndicatorDetails set={set} indicator={indicator} onDecide={onDecide} />
      </div>
      <IndicatorTarget set={set} target={{ part: null, as: indicator }} onDecide={onDecide} />
      <Button
        className={`${styles['set-indicator-toggle']} no-print`}
        variant="default"
        size="xs"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={`${t(isOpen ? 'criteria.across.hide' : 'criteria.across.show')}: ${code}`}
        rightSection={<IconChevronDown size={14} className={styles['set-indicator-chevron']} aria-hidden />}
        onClick={onToggle}
      >
        {t(isOpen ? 'criteria.across.hide' : 'criteria.across.show')}
      </Button>
      {isOpen && (
        <div className={styles['set-indicator-panel']} id={panelId}>
          <IndicatorAcrossCommunes setId={set.id} indicator={indicator} />
        </div>
      )}
    </li>
  );
}

/** Scrolls to the item if the address opened it; a clicked item is already visible. */
function useScrollIntoViewWhenOpened(isOpen: boolean) {
  const item = useRef<HTMLLIElement>(null);
  const isOpenAtFirst = useRef(isOpen);
  useEffect(() => {
    if (isOpenAtFirst.current) item.current?.scrollIntoView({ block: 'start' });
  }, []);
  return item;
}
