import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/criteria-sets.ts';
import type { Commune } from '#shared/domain/commune.ts';
import { findIndicator } from '#shared/domain/criteria-set.ts';
import type { Edit } from '../../api/outbox/edit.ts';
import { useWaiting } from '../../api/outbox/use-outbox.ts';
import { queryOf } from '../../api/query.ts';
import { EmptyNotice } from '../../ui/empty-notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLocalName } from '../../ui/use-local-name.ts';
import { BlockedEdit } from './blocked-edit.tsx';
import './waiting-list.css';

/** One's own edits in the order of entering, those to be decided about with their choice; and how many are others'. */
export function WaitingList({ communes }: { communes: readonly Commune[] }) {
  const { t } = useTranslation();
  const { own, others } = useWaiting();
  const accounts = Map.groupBy(others, ({ author }) => author);
  return (
    <>
      {own.length === 0 && <EmptyNotice title={t('grid.waiting.none')} />}
      <ol className="waiting-list">
        {own.map((edit) => (
          <li key={edit.id}>
            <WaitingEdit edit={edit} commune={communes.find(({ id }) => id === edit.communeId)} />
          </li>
        ))}
      </ol>
      {[...accounts].map(([account, { length: count }]) => (
        <Text key={account}>{t('grid.waiting.others', { account, count })}</Text>
      ))}
    </>
  );
}

function WaitingEdit({ edit, commune }: { edit: Edit; commune: Commune | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const { body, communeId, obstacle } = edit;
  const { data: set } = useQuery(queryOf(readCriteriaSet, { params: { setId: body.set }, query: {} }));
  const indicator = set && findIndicator(set, body.indicator);
  return (
    <>
      <p>
        <b>
          {body.indicator} – {commune?.name ?? communeId}
        </b>
        {': '}
        {edit.text === '' ? t('grid.blocked.withdrawal') : edit.text}
      </p>
      <Text size="sm" c="dimmed">
        {indicator && localName(indicator)}{' '}
        {t('grid.waiting.entered', {
          on: format.date(body.effectiveOn),
          moment: format.moment(edit.enteredAt),
        })}
      </Text>
      {obstacle ? <BlockedEdit edit={edit} indicator={indicator} /> : <p>{t('grid.state.waiting')}</p>}
    </>
  );
}
