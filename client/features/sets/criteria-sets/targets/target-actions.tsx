import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { isOwnTargetMissing, isOwnTargetUnchecked, type OwnTarget } from '#shared/domain/sets/own-targets.ts';
import type { DecisionRequest } from '../decisions/decision-request.ts';
import styles from './targets.module.css';
import { useTargetName } from './use-target-name.ts';

interface TargetActionsProps {
  set: CriteriaSet;
  target: OwnTarget;
  onDecide: (request: DecisionRequest) => void;
}

/** Buttons to confirm an unchecked target, and to change the target or enter a missing one. */
export function TargetActions({ set, target, onDecide }: TargetActionsProps) {
  const { t } = useTranslation();
  const code = useTargetName()(target.as.code, target.part);
  const actions = [
    ...(isOwnTargetUnchecked(set, target.as)
      ? [['confirm', { kind: 'confirm', targets: [target], criterion: undefined }] as const]
      : []),
    [isOwnTargetMissing(target.as) ? 'fill' : 'change', { kind: 'set', target }] as const,
  ];
  return (
    <div className={`${styles['target-actions']} no-print`}>
      {actions.map(([name, request]) => {
        const action = t(`targets.action.${name}`);
        return (
          <Button
            key={name}
            variant="subtle"
            size="compact-xs"
            aria-label={t('targets.action.of', { action, code })}
            onClick={() => onDecide(request)}
          >
            {action}
          </Button>
        );
      })}
    </div>
  );
}
