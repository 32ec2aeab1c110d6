import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#shared/contract/problem.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../frame/around-grid.module.css';
import { useShortenedText } from './use-shortened-text.ts';

interface BlockedEditProps {
  edit: Edit;
  /** Undefined while the criteria set is not loaded. */
  indicator: Indicator | undefined;
}

/** The reason why an edit is not recorded, and the user's choices. */
export function BlockedEdit({ edit, indicator }: BlockedEditProps) {
  const { t } = useTranslation();
  const shortenedText = useShortenedText();
  const { obstacle } = edit;
  if (obstacle === undefined) return null;
  const discard = () => outbox.discard([edit.id]);
  if (obstacle.kind === 'conflict')
    return <ConflictChoice edit={edit} conflict={obstacle.conflict} indicator={indicator} />;
  const problem = obstacle.kind === 'refused' ? obstacle.problem : undefined;
  const reasons = problem
    ? [problem.title, ...(problem.errors ?? []).map(({ detail }) => detail)].join('. ')
    : t(`problem.violation.${obstacle.kind === 'unreadable' ? obstacle.rule : 'value-not-number'}`);
  return (
    <div className={styles['grid-blocked']}>
      <p>
        <b>{t('grid.blocked.notRecorded', { text: shortenedText(edit.text) })}</b> {reasons}.
      </p>
      <Group gap="xs">
        {problem && (
          <Button size="compact-sm" variant="default" onClick={() => outbox.retry([edit.id])}>
            {t('grid.blocked.retry')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={discard}>
          {t('grid.blocked.discard')}
        </Button>
      </Group>
    </div>
  );
}

function ConflictChoice({ edit, conflict, indicator }: BlockedEditProps & { conflict: Conflict }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { theirs } = conflict;
  const author = useAuthorName()(theirs?.author ?? '');
  const textOf = (content: Conflict['yours']): string => {
    if (isWithdrawal(content)) return t('grid.blocked.withdrawal');
    const words: string[] = content.value === null ? [] : [format.figure(content.value, indicator)];
    if (content.judgement) words.push(t(`status.indicator.${content.judgement}`));
    return words.join(' – ');
  };
  const sides = {
    yours: textOf(conflict.yours),
    theirs: theirs ? textOf(theirs) : '',
    author,
    date: theirs ? format.date(theirs.effectiveOn) : '',
    moment: theirs ? format.moment(theirs.recordedAt) : '',
  };
  return (
    <div className={styles['grid-blocked']}>
      <p>{t(theirs ? 'grid.blocked.conflict' : 'grid.blocked.annulled', sides)}</p>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => outbox.recordMine(edit.id)}>
          {t('grid.blocked.recordMine', sides)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => outbox.keepTheirs(edit.id)}>
          {t(theirs ? 'grid.blocked.keepTheirs' : 'grid.blocked.keepNone', sides)}
        </Button>
      </Group>
    </div>
  );
}
