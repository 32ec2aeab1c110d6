import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#shared/contract/problem.ts';
import type { Doubt } from '#shared/domain/record/doubts.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { Edit } from '../../../../outbox/edit.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useDoubtWords } from '../../../../ui/values/use-doubt-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../frame/around-grid.module.css';
import { useShortenedText } from './use-shortened-text.ts';

interface BlockedEditProps {
  edit: Edit;
  /** Undefined while the criteria set is not loaded. */
  indicator: Indicator | undefined;
  /** Confirms the doubts about the figure. */
  onKeep?: () => void;
}

/** The reason why an edit is not recorded, and the user's choices. */
export function BlockedEdit({ edit, indicator, onKeep = () => outbox.confirm([edit.id]) }: BlockedEditProps) {
  const { t } = useTranslation();
  const shortenedText = useShortenedText();
  const { obstacle } = edit;
  if (obstacle === undefined) return null;
  const discard = () => outbox.discard([edit.id]);
  if (obstacle.kind === 'conflict')
    return <ConflictChoice edit={edit} conflict={obstacle.conflict} indicator={indicator} />;
  if (obstacle.kind === 'doubtful')
    return <DoubtChoice edit={edit} doubts={obstacle.doubts} indicator={indicator} onKeep={onKeep} />;
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

function DoubtChoice({ edit, doubts, indicator, onKeep }: BlockedEditProps & { doubts: readonly Doubt[] }) {
  const { t } = useTranslation();
  const words = useDoubtWords();
  const text = useShortenedText()(edit.text);
  return (
    <div className={styles['grid-blocked']}>
      <p>
        <b>{t('grid.blocked.notRecorded', { text })}</b>{' '}
        {doubts.map((doubt) => words(doubt, indicator)).join(' ')}
      </p>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" aria-keyshortcuts="F9" onClick={onKeep}>
          {t('grid.doubt.keep', { text })} <kbd>F9</kbd>
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => outbox.discard([edit.id])}>
          {t('grid.blocked.discard')}
        </Button>
      </Group>
    </div>
  );
}

function ConflictChoice({ edit, conflict, indicator }: BlockedEditProps & { conflict: Conflict }) {
  const { t } = useTranslation();
  const format = useFormat();
  const author = useAuthorName()(conflict.theirs.author);
  const textOf = (content: Conflict['yours']): string => {
    if (isWithdrawal(content)) return t('grid.blocked.withdrawal');
    const words: string[] = content.value === null ? [] : [format.figure(content.value, indicator)];
    if (content.judgement) words.push(t(`status.indicator.${content.judgement}`));
    return words.join(' – ');
  };
  const sides = {
    yours: textOf(conflict.yours),
    theirs: textOf(conflict.theirs),
    author,
    date: format.date(conflict.theirs.effectiveOn),
    moment: format.moment(conflict.theirs.recordedAt),
  };
  return (
    <div className={styles['grid-blocked']}>
      <p>{t('grid.blocked.conflict', sides)}</p>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => outbox.recordMine(edit.id)}>
          {t('grid.blocked.recordMine', sides)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => outbox.keepTheirs(edit.id)}>
          {t('grid.blocked.keepTheirs', sides)}
        </Button>
      </Group>
    </div>
  );
}
