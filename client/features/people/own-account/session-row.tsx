import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnSession } from '#shared/contract/people/own-account.ts';
import { useFormat } from '../../../ui/values/use-format.ts';
import { describeBrowser } from './describe-browser.ts';

interface SessionRowProps {
  session: OwnSession;
  onEnd: () => void;
}

export function SessionRow({ session, onEnd }: SessionRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const browser = describeBrowser(session.userAgent) ?? t('session.sessions.unknown');
  const { address, startedAt, lastSeenAt, isThisOne } = session;
  return (
    <tr>
      <th scope="row">
        {browser}
        {isThisOne && <strong> · {t('session.sessions.thisOne')}</strong>}
      </th>
      <td data-label={t('session.sessions.address')}>{address ?? '–'}</td>
      <td data-label={t('session.sessions.startedAt')}>{format.moment(startedAt)}</td>
      <td data-label={t('session.sessions.lastSeenAt')}>{format.moment(lastSeenAt)}</td>
      <td>
        {!isThisOne && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('session.sessions.endOf', { browser, started: format.moment(startedAt) })}
            onClick={onEnd}
          >
            {t('session.sessions.end')}
          </Button>
        )}
      </td>
    </tr>
  );
}
