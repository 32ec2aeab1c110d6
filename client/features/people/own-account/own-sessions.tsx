import { Button, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listOwnSessions, revokeOwnSession } from '#shared/contract/people/own-account.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { queryOf } from '../../../api/query.ts';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { SessionTable } from './session-table.tsx';

/** Where one is signed in; every other place can be ended from here. */
export function OwnSessions() {
  const { t } = useTranslation();
  const { sessions } = useSuspenseQuery(queryOf(listOwnSessions, {})).data;
  const invalidate = useInvalidation(revokeOwnSession);
  const revoke = useMutation({
    mutationFn: (ids: readonly string[]) =>
      Promise.all(ids.map((sessionId) => call(revokeOwnSession, { params: { sessionId } }))),
    onSettled: () => invalidate(),
  });
  const others = sessions.filter(({ isThisOne }) => !isThisOne).map(({ id }) => id);
  return (
    <>
      <SessionTable sessions={sessions} onEnd={(id) => revoke.mutate([id])} />
      {revoke.error && <ProblemNotice error={revoke.error} />}
      <Text role="status" size="sm">
        {revoke.isSuccess && t('session.sessions.ended')}
      </Text>
      {others.length > 1 && (
        <Button variant="default" w="fit-content" onClick={() => revoke.mutate(others)}>
          {t('session.sessions.endOthers')}
        </Button>
      )}
    </>
  );
}
