import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Criterion } from '#shared/domain/sets/criteria-set.ts';
import quietBadgeStyles from '../../../../ui/layout/quiet-badge.module.css';
import { useLanguage } from '../../../../ui/values/use-format.ts';
import { type DecisionRequest, listUnchecked } from '../decisions/decision-request.ts';
import { SetText } from '../sets/set-text.tsx';
import { IndicatorItem } from './indicator-item.tsx';
import indicatorsStyles from './indicators.module.css';

interface CriterionSectionProps {
  set: CriteriaSet;
  /** Contains only the indicators to show. */
  criterion: Criterion;
  open: string | undefined;
  onOpen: (code: string | undefined) => void;
  onDecide: ((request: DecisionRequest) => void) | undefined;
}

/** Criterion with its lead office, key badge (R12) and indicators. */
export function CriterionSection({ set, criterion, open, onOpen, onDecide }: CriterionSectionProps) {
  const { t } = useTranslation();
  const isVietnamese = useLanguage() === 'vi';
  const { number, name, nameEn, key: isKey, leadOffice, note, indicators } = criterion;
  const id = `criterion-${number}`;
  return (
    <section className="set-criterion" aria-labelledby={id}>
      <div className={indicatorsStyles['set-criterion-head']}>
        <Title order={2} size="h3" id={id}>
          {t('criteria.criterion.title', { number, name: isVietnamese ? name : (nameEn ?? name) })}
        </Title>
        {isKey && (
          <span
            className={quietBadgeStyles['quiet-badge']}
            data-part="quiet-badge"
            data-tone="key"
            title={t('criteria.criterion.keyHint')}
          >
            {t('criteria.criterion.key')}
          </span>
        )}
        {leadOffice && (
          <span className={indicatorsStyles['set-criterion-lead']}>
            {t('criteria.criterion.lead', { office: leadOffice })}
          </span>
        )}
        {onDecide && <ConfirmAll set={set} criterion={criterion} onDecide={onDecide} />}
      </div>
      {note && (
        <p className={indicatorsStyles['set-indicator-detail']} data-part="set-indicator-detail">
          <SetText text={note} />
        </p>
      )}
      <ul className={indicatorsStyles['set-indicator-list']}>
        {indicators.map((indicator) => (
          <IndicatorItem
            key={indicator.code}
            set={set}
            indicator={indicator}
            isOpen={open === indicator.code}
            onDecide={onDecide}
            onToggle={() => onOpen(open === indicator.code ? undefined : indicator.code)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ConfirmAllProps extends Pick<CriterionSectionProps, 'set' | 'criterion'> {
  onDecide: (request: DecisionRequest) => void;
}

/** Confirms all unchecked targets of the criterion; hidden for fewer than two, because each target has its own button. */
function ConfirmAll({ set, criterion, onDecide }: ConfirmAllProps) {
  const { t } = useTranslation();
  const targets = listUnchecked(set, criterion);
  if (targets.length < 2) return null;
  return (
    <Button
      className={`${indicatorsStyles['set-criterion-confirm']} no-print`}
      variant="default"
      size="xs"
      onClick={() => onDecide({ kind: 'confirm', targets, criterion: criterion.number })}
    >
      {t('targets.action.confirmAll', {
        criterion: criterion.number,
        number: targets.length,
      })}
    </Button>
  );
}
