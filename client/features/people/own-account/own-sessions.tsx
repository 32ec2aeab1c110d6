import { Button, Text } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listOwnSessions, type OwnSession, revokeOwnSession } from '#shared/contract/people/own-account.ts';
import { call } from '../../../api/call.ts';
import { useInvalidation } from '../../../api/invalidate.ts';
import { queryOf } from '../../../api/query.ts';
import styles from '../../../ui/layout/card-table.module.css';
import { ProblemNotice } from '../../../ui/layout/problem-notice.tsx';
import { SessionRow } from './session-row.tsx';

/** The user's sessions; each of the others can be ended here. */
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

interface SessionTableProps {
  sessions: readonly OwnSession[];
  onEnd: (sessionId: string) => void;
}

function SessionTable({ sessions, onEnd }: SessionTableProps) {
  const { t } = useTranslation();
  return (
    <table className={`data-table ${styles['card-table']}`} data-part="card-table">
      <thead>
        <tr>
          {(['device', 'address', 'startedAt', 'lastSeenAt'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`session.sessions.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t('session.sessions.end')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => onEnd(session.id)} />
        ))}
      </tbody>
    </table>
  );
}
