import { Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { findIndicator } from '#shared/domain/sets/criteria-set.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { queryOf } from '../../../../api/query.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import { useWaiting } from '../../../../outbox/use-outbox.ts';
import { EmptyNotice } from '../../../../ui/layout/empty-notice.tsx';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { BlockedEdit } from './blocked-edit.tsx';
import { useShortenedText } from './use-shortened-text.ts';
import styles from './waiting-list.module.css';

interface ListProps {
  communes: readonly Commune[];
}

/** The user's edits in the order of entry: those that need a decision, then those that wait; and the number of other users' edits. */
export function WaitingList({ communes }: ListProps) {
  const { t } = useTranslation();
  const { own, others } = useWaiting();
  const accounts = Map.groupBy(others, ({ author }) => author);
  const isBlocked = ({ obstacle }: Edit) => obstacle !== undefined;
  return (
    <>
      {own.length === 0 && <EmptyNotice title={t('grid.waiting.none')} />}
      <EditSection kind="blocked" edits={own.filter(isBlocked)} communes={communes} />
      <EditSection kind="waiting" edits={own.filter((edit) => !isBlocked(edit))} communes={communes} />
      {[...accounts].map(([account, { length: count }]) => (
        <Text key={account}>{t('grid.waiting.others', { account, count })}</Text>
      ))}
    </>
  );
}

interface SectionProps extends ListProps {
  kind: 'blocked' | 'waiting';
  edits: readonly Edit[];
}

function EditSection({ kind, edits, communes }: SectionProps) {
  const { t } = useTranslation();
  if (edits.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4">
        {t(`grid.waiting.${kind}`)} ({edits.length})
      </Title>
      <Text c="dimmed" mb="xs">
        {t(`grid.waiting.${kind}Hint`)}
      </Text>
      <ol className={styles['waiting-list']}>
        {edits.map((edit) => (
          <li key={edit.id}>
            <WaitingEdit edit={edit} commune={communes.find(({ id }) => id === edit.communeId)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function WaitingEdit({ edit, commune }: { edit: Edit; commune: Commune | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const shortenedText = useShortenedText();
  const { body, communeId, obstacle } = edit;
  const { data: set } = useQuery(queryOf(readCriteriaSet, { params: { setId: body.set }, query: {} }));
  const indicator = set && findIndicator(set, body.indicator);
  const name = commune?.name ?? communeId;
  const entered = t('grid.waiting.entered', {
    on: format.date(body.effectiveOn),
    moment: format.moment(edit.enteredAt),
  });
  return (
    <>
      <p>
        <b>
          {body.indicator} – {name}
        </b>
        {': '}
        {edit.text === '' ? t('grid.blocked.withdrawal') : shortenedText(edit.text)}
      </p>
      <Text size="sm" c="dimmed">
        {indicator
          ? t('grid.waiting.about', { name: localName(indicator).replace(/\.$/, ''), entered })
          : entered}
      </Text>
      {obstacle && <BlockedEdit edit={edit} indicator={indicator} />}
      <Group mt="xs">
        <PageLink
          to="/nhap-so-lieu"
          search={{ xa: communeId, den: body.effectiveOn, bo: body.set }}
          hash={body.indicator}
          size="sm"
        >
          {t('grid.waiting.toCell', { code: body.indicator, commune: name })}
        </PageLink>
      </Group>
    </>
  );
}
