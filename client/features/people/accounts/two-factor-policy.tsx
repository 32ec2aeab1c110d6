import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeTwoFactorPolicy } from '#shared/contract/people/accounts.ts';
import type { Account } from '#shared/domain/people/account.ts';
import { ROLES, type Role } from '#shared/domain/people/permissions.ts';
import { call } from '../../../api/call.ts';
import { useActor } from '../../../api/session.ts';
import { type ConfirmationRequest, Question } from '../../../ui/form/confirmation/question.tsx';
import { type Confirmation, useConfirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { CheckList } from '../../../ui/form/fields/check-list.tsx';
import { useUnsaved } from '../../../ui/form/leaving/use-unsaved.ts';
import { type Notify, useReversibleChange } from '../../../ui/form/use-reversible-change.ts';
import styles from '../../../ui/layout/administration-frame.module.css';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';

interface TwoFactorPolicyProps {
  /** Roles that must use two-factor authentication now. */
  requiredRoles: readonly Role[];
  accounts: readonly Account[];
  notify: Notify;
  /** Called before a question opens, to close the notice that would cover it. */
  onAsk: () => void;
}

/** Choice of the roles that must use two-factor authentication. */
export function TwoFactorPolicy(props: TwoFactorPolicyProps) {
  const { t } = useTranslation();
  const { request, ask, dismiss } = useConfirmation();
  const { roles, choose, isUnchanged, save, error } = usePolicy(props, ask);
  return (
    <section className={styles['administration-section']} aria-labelledby="two-factor-policy">
      <Title order={2} id="two-factor-policy">
        {t('administration.policy.title')}
      </Title>
      {request && <Question request={request} onDismiss={dismiss} />}
      <div className={styles['administration-section']} inert={request !== undefined}>
        <CheckList
          legend={t('administration.policy.legend')}
          hint={t('administration.policy.detail')}
          options={ROLES.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
          chosen={roles}
          onChange={choose}
        />
        {error && <ProblemNotice error={error} />}
        <div>
          {/* Not `disabled`: the button would lose the focus after saving. */}
          <Button onClick={save} aria-disabled={isUnchanged} data-disabled={isUnchanged}>
            {t('administration.form.save')}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** State of the choice; asks for confirmation before a role is added. */
function usePolicy(
  { requiredRoles, accounts, notify, onAsk }: TwoFactorPolicyProps,
  ask: Confirmation['ask'],
) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Role[]>();
  const roles = chosen ?? [...requiredRoles];
  const questionOf = usePolicyQuestion(accounts);
  const changing = useReversibleChange<{ roles: Role[] }>(
    changeTwoFactorPolicy,
    (body) => call(changeTwoFactorPolicy, { body: { roles: body.roles ?? [] } }),
    notify,
  );
  const send = () => {
    const doneText = t('administration.policy.done');
    const before = { roles: [...requiredRoles] };
    changing.mutate({ before, change: { roles }, doneText }, { onSuccess: () => setChosen(undefined) });
  };
  const isUnchanged = roles.join() === requiredRoles.join();
  useUnsaved({ isUnsaved: !isUnchanged });
  const save = () => {
    const added = roles.filter((role) => !requiredRoles.includes(role));
    if (isUnchanged || changing.isPending) return;
    if (added.length === 0) return send();
    onAsk();
    ask(questionOf(added, send));
  };
  return { roles, choose: setChosen, isUnchanged, save, error: changing.error };
}

function usePolicyQuestion(accounts: readonly Account[]) {
  const { t } = useTranslation();
  const actor = useActor();
  return (added: readonly Role[], onConfirm: () => void): ConfirmationRequest => {
    const affected = accounts.filter(
      ({ role, hasTwoFactor, isDisabled }) => added.includes(role) && !hasTwoFactor && !isDisabled,
    );
    const isOwn = affected.some(({ username }) => username === actor.id);
    return {
      title: t('administration.policy.question', {
        roles: added.map((role) => t(`common.role.${role}`)).join(', '),
      }),
      consequence: [
        t('administration.policy.affected', { number: affected.length }),
        ...(isOwn ? [t('administration.policy.affectsYou')] : []),
      ].join(' '),
      confirm: t('administration.policy.confirm'),
      onConfirm,
    };
  };
}
