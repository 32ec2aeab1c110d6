import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeTwoFactorPolicy } from '#shared/contract/accounts.ts';
import type { Account } from '#shared/domain/account.ts';
import { ROLES, type Role } from '#shared/domain/permissions.ts';
import { call } from '../../api/call.ts';
import { useActor } from '../../api/session.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { CheckList } from './check-list.tsx';
import { type Asked, Question } from './question.tsx';
import { useAsking } from './use-asking.ts';
import { type Tell, useReversibleChange } from './use-reversible-change.ts';

export interface TwoFactorPolicyProps {
  /** The roles that must use it now. */
  requiring: readonly Role[];
  accounts: readonly Account[];
  tell: Tell;
}

/** Which roles must use two-factor authentication. */
export function TwoFactorPolicy({ requiring, accounts, tell }: TwoFactorPolicyProps) {
  const { t } = useTranslation();
  const [roles, setRoles] = useState<Role[]>([...requiring]);
  const { asked, ask } = useAsking();
  const questionOf = usePolicyQuestion(accounts);
  const changing = useReversibleChange<{ roles: Role[] }>(
    ({ roles: next = [] }) => call(changeTwoFactorPolicy, { body: { roles: next } }),
    ['two-factor-policy', 'session'],
    tell,
  );
  const send = () => {
    const told = t('administration.policy.done');
    changing.mutate({ before: { roles: [...requiring] }, change: { roles }, told });
  };
  const save = () => {
    const added = roles.filter((role) => !requiring.includes(role));
    if (added.length > 0) ask(questionOf(added, send));
    else send();
  };
  const isUnchanged = roles.join() === requiring.join();
  return (
    <section className="administration-section" aria-labelledby="two-factor-policy">
      <Title order={2} id="two-factor-policy">
        {t('administration.policy.title')}
      </Title>
      {asked && <Question asked={asked} onAnswer={() => ask()} />}
      <div className="administration-section" inert={asked !== undefined}>
        <CheckList
          legend={t('administration.policy.legend')}
          hint={t('administration.policy.detail')}
          options={ROLES.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
          chosen={roles}
          onChange={setRoles}
        />
        {changing.error && <ProblemNotice error={changing.error} />}
        <div>
          <Button onClick={save} disabled={isUnchanged || changing.isPending}>
            {t('administration.form.save')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function usePolicyQuestion(accounts: readonly Account[]) {
  const { t } = useTranslation();
  const actor = useActor();
  return (added: readonly Role[], onConfirm: () => void): Asked => {
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
