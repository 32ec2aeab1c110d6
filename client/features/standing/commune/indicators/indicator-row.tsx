import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JudgedStatus } from '../../../../ui/values/status/judged-status.tsx';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { VerdictBadges } from '../../../../ui/values/verdict-badges.tsx';
import { indicatorAnchor } from '../anchors.ts';
import { useStandingOnView } from '../standing-context.ts';
import { Explanation } from './explanation.tsx';
import { IndicatorFigures } from './indicator-figures.tsx';
import styles from './indicator-row.module.css';
import type { JudgedIndicator } from './judged-indicator.ts';

/** An indicator with figures, status and actions; explanation and history open on demand. */
export function IndicatorRow({ judged }: { judged: JudgedIndicator }) {
  const localName = useLocalName();
  const { standing, renderAction, renderHistory } = useStandingOnView();
  const [isOpen, setIsOpen] = useState(false);
  const { code } = judged.indicator;
  const detailId = `${indicatorAnchor(code)}-giai-thich`;
  return (
    <li
      className={styles['indicator-row']}
      data-part="indicator-row"
      id={indicatorAnchor(code)}
      tabIndex={-1}
    >
      <h4 className={styles['indicator-name']}>
        <span className={styles['indicator-code']} data-part="indicator-code">
          {code}
        </span>
        <span>{localName(judged.indicator)}</span>
      </h4>
      <IndicatorFigures judged={judged} />
      <div className="indicator-status">
        <JudgedStatus judged={judged.standing} />
        <VerdictBadges judged={judged.standing} on={standing.on} />
      </div>
      <div className={`${styles['indicator-actions']} no-print`}>
        {renderAction(judged)}
        <DetailButton code={code} detailId={detailId} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />
      </div>
      <div id={detailId} className={styles['indicator-detail']} hidden={!isOpen}>
        {isOpen && (
          <>
            <Explanation judged={judged} />
            {renderHistory(judged)}
          </>
        )}
      </div>
    </li>
  );
}

interface DetailButtonProps {
  code: string;
  detailId: string;
  isOpen: boolean;
  onToggle: () => void;
}

function DetailButton({ code, detailId, isOpen, onToggle }: DetailButtonProps) {
  const { t } = useTranslation();
  return (
    <UnstyledButton
      className={styles['disclosure-button']}
      aria-expanded={isOpen}
      aria-controls={detailId}
      onClick={onToggle}
    >
      <IconChevronDown size={16} aria-hidden />
      {t('commune.why.open')}
      <VisuallyHidden>{t('commune.why.openFor', { code })}</VisuallyHidden>
    </UnstyledButton>
  );
}
