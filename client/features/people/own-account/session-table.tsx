import { useTranslation } from 'react-i18next';
import type { OwnSession } from '#shared/contract/people/own-account.ts';
import styles from '../../../ui/layout/card-table.module.css';
import { SessionRow } from './session-row.tsx';

interface SessionTableProps {
  sessions: readonly OwnSession[];
  onEnd: (sessionId: string) => void;
}

/** One's own sessions, a row or a card each. */
export function SessionTable({ sessions, onEnd }: SessionTableProps) {
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
