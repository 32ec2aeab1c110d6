import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '#shared/domain/people/account.ts';
import { useActor } from '../../../api/session.ts';
import type { Confirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import { PanelMore } from '../../../ui/form/panel-more.tsx';
import { PageLink } from '../../../ui/layout/page-link.tsx';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import type { AccountActs } from './use-account-acts.ts';

interface AccountOtherActsProps {
  account: Account;
  acts: AccountActs;
  ask: Confirmation['ask'];
  isBlocked: boolean;
  onDone: () => void;
}

/** Other actions on another user's account; the password and two-factor settings of the user's own account are on its page. */
export function AccountOtherActs(props: AccountOtherActsProps) {
  const { t } = useTranslation();
  const actor = useActor();
  const { account, acts } = props;
  const error = acts.newPassword.error ?? acts.endTwoFactor.error;
  return (
    <PanelMore title={t('administration.form.others')} isBlocked={props.isBlocked}>
      {account.username === actor.id ? (
        <Text size="sm">
          {t('administration.account.isYours')}{' '}
          <PageLink to="/tai-khoan">{t('administration.account.ownSettings')}</PageLink>
        </Text>
      ) : (
        <Group gap="xs">
          <EnableButton {...props} />
          <ResetButtons {...props} />
        </Group>
      )}
      {error && <ProblemNotice error={error} />}
    </PanelMore>
  );
}

function EnableButton({ account, acts: { change }, ask, onDone }: AccountOtherActsProps) {
  const { t } = useTranslation();
  const { name, isDisabled } = account;
  const act = isDisabled ? 'enable' : 'disable';
  const send = () =>
    change.mutate(
      {
        before: account,
        change: { isDisabled: !isDisabled },
        doneText: t(`administration.${act}.done`, { name }),
      },
      { onSuccess: onDone },
    );
  const askFirst = () =>
    ask({
      title: t('administration.disable.title', { name }),
      consequence: t('administration.disable.detail', { name }),
      confirm: t('administration.disable.act'),
      onConfirm: send,
    });
  return (
    <Button variant="default" onClick={isDisabled ? send : askFirst}>
      {t(`administration.${act}.act`)}
    </Button>
  );
}

function ResetButtons({ account, acts, ask, onDone }: AccountOtherActsProps) {
  const { t } = useTranslation();
  const { name, hasTwoFactor } = account;
  const askFirst = (act: 'resetPassword' | 'resetTwoFactor', onConfirm: () => void) => () =>
    ask({
      title: t(`administration.${act}.title`, { name }),
      consequence: t(`administration.${act}.detail`, { name }),
      confirm: t(`administration.${act}.act`),
      onConfirm,
    });
  const endTwoFactor = () => acts.endTwoFactor.mutate(undefined, { onSuccess: onDone });
  return (
    <>
      <Button variant="default" onClick={askFirst('resetPassword', acts.newPassword.mutate)}>
        {t('administration.resetPassword.act')}
      </Button>
      {hasTwoFactor && (
        <Button variant="default" onClick={askFirst('resetTwoFactor', endTwoFactor)}>
          {t('administration.resetTwoFactor.act')}
        </Button>
      )}
    </>
  );
}
