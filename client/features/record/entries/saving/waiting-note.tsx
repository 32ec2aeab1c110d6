import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import type { EntrySubject } from '../entry-subject.ts';
import { useWaitingEdits } from './use-waiting-edits.ts';

/** Says in an open form that earlier figures of the same indicator wait in this browser. */
export function WaitingNote({ subject }: { subject: EntrySubject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const edits = useWaitingEdits(subject);
  // Not the figure that this form is sending.
  const [earlier] = useState(() => new Set(edits.map(({ id }) => id)));
  return edits
    .filter(({ id }) => earlier.has(id))
    .map(({ id, text, input, obstacle }) => (
      <Text key={id} size="sm">
        {t(obstacle ? 'entries.waiting.blocked' : 'entries.waiting.kept', {
          text: text === '' ? t('entries.history.withdrawnValue') : text,
          date: format.date(input.body.effectiveOn),
        })}{' '}
        <PageLink to="/nhap-so-lieu/cho" inherit underline="always">
          {t('entries.waiting.list')}
        </PageLink>
      </Text>
    ));
}
