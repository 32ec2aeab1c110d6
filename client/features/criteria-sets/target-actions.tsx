import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet, Indicator } from '#shared/domain/criteria-set.ts';
import { isTargetMissing, isTargetUnchecked } from '#shared/domain/decide-target.ts';
import type { AskedDecision } from './asked-decision.ts';

export interface TargetActionsProps {
  set: CriteriaSet;
  indicator: Indicator;
  onDecide: (asked: AskedDecision) => void;
}

/** What may be decided on a target: confirm it, change it, or enter one where there is none. */
export function TargetActions({ set, indicator, onDecide }: TargetActionsProps) {
  const { t } = useTranslation();
  const actions = [
    ...(isTargetUnchecked(set, indicator)
      ? [['confirm', { kind: 'confirm', indicators: [indicator], criterion: undefined }] as const]
      : []),
    [isTargetMissing(indicator) ? 'fill' : 'change', { kind: 'set', indicator }] as const,
  ];
  return (
    <div className="target-actions no-print">
      {actions.map(([name, asked]) => {
        const action = t(`targets.action.${name}`);
        return (
          <Button
            key={name}
            variant="subtle"
            size="compact-xs"
            aria-label={t('targets.action.of', { action, code: indicator.code })}
            onClick={() => onDecide(asked)}
          >
            {action}
          </Button>
        );
      })}
    </div>
  );
}
