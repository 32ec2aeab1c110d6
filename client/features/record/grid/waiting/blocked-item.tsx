import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#shared/contract/problem.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { METRICS } from '#shared/domain/record/metric.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { Item, Obstacle } from '../../../../outbox/item.ts';
import { outbox } from '../../../../outbox/outbox.ts';
import { Question } from '../../../../ui/form/confirmation/question.tsx';
import { useConfirmation } from '../../../../ui/form/confirmation/use-confirmation.ts';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useDoubtWords } from '../../../../ui/values/use-doubt-words.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../frame/around-grid.module.css';
import { useShortenedText } from './use-shortened-text.ts';

interface BlockedItemProps {
  item: Item;
  /** Indicator that the item is about; undefined if it is about something else, or while the criteria set is not loaded. */
  indicator?: Indicator | undefined;
  /** Confirms the doubts about the item; by default only about this one. */
  onKeep?: () => void;
}

/** The reason why an item is not recorded, and the user's choices. */
export function BlockedItem(props: BlockedItemProps) {
  const { item, indicator } = props;
  const { t } = useTranslation();
  const reasonOf = useReason(props);
  const text = useShortenedText()(item.text === '' ? t('grid.blocked.withdrawal') : item.text);
  const { request, ask, dismiss } = useConfirmation();
  const { obstacle } = item;
  if (obstacle === undefined) return null;
  if (obstacle.kind === 'conflict')
    return <ConflictChoice item={item} conflict={obstacle.conflict} indicator={indicator} />;
  const askToDiscard = () =>
    ask({
      title: t('grid.blocked.discardTitle', { text }),
      consequence: t('grid.blocked.discardDetail'),
      confirm: t('grid.blocked.discard'),
      onConfirm: () => outbox.discard([item.id]),
    });
  return (
    <div className={styles['grid-blocked']}>
      <p>
        <b>{t('grid.blocked.notRecorded', { text })}</b> {reasonOf(obstacle)}
      </p>
      {request ? (
        <Question request={request} onDismiss={dismiss} />
      ) : (
        <Group gap="xs">
          <SendButton {...props} text={text} />
          <Button size="compact-sm" variant="default" onClick={askToDiscard}>
            {t('grid.blocked.discard')}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** Sends the item as it is; absent if the server could only refuse it again. */
function SendButton({ item, text, onKeep }: BlockedItemProps & { text: string }) {
  const { t } = useTranslation();
  const kind = item.obstacle?.kind;
  if (kind === 'doubtful') {
    const keep = onKeep ?? (() => outbox.confirm([item.id]));
    return (
      <Button
        size="compact-sm"
        variant="default"
        onClick={keep}
        {...(onKeep && { 'aria-keyshortcuts': 'F9' })}
      >
        {t('grid.doubt.keep', { text })} {onKeep && <kbd>F9</kbd>}
      </Button>
    );
  }
  if (kind !== 'refused' && kind !== 'unconfirmed-day') return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => outbox.retry([item.id])}>
      {t(`grid.blocked.${kind === 'refused' ? 'retry' : 'confirmDay'}`)}
    </Button>
  );
}

function useReason({
  item,
  indicator,
}: BlockedItemProps): (obstacle: Exclude<Obstacle, { kind: 'conflict' }>) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const author = useAuthorName();
  const doubtWords = useDoubtWords();
  const measure =
    item.operation === 'metric' ? t(`metrics.unit.${METRICS[item.input.body.metric].unit}`) : indicator;
  return (obstacle) => {
    switch (obstacle.kind) {
      case 'refused': {
        const { title, errors = [], metricConflict } = obstacle.problem;
        const other = metricConflict?.theirs;
        const figure =
          other &&
          t('grid.blocked.otherFigure', { value: format.number(other.value), author: author(other.author) });
        return `${[title, ...errors.map(({ detail }) => detail), ...(figure ? [figure] : [])].join('. ')}.`;
      }
      case 'unreadable':
        return `${t(`problem.violation.${obstacle.rule}`)}.`;
      case 'doubtful':
        return obstacle.doubts.map((doubt) => doubtWords(doubt, measure)).join(' ');
      case 'unconfirmed-day':
        return `${t('grid.blocked.unconfirmedDay')}.`;
      case 'unknown-operation':
        return `${t('grid.blocked.unknownOperation')}.`;
      default:
        return obstacle satisfies never;
    }
  };
}

function ConflictChoice({ item, conflict, indicator }: BlockedItemProps & { conflict: Conflict }) {
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
        <Button size="compact-sm" onClick={() => outbox.recordMine(item.id)}>
          {t('grid.blocked.recordMine', sides)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => outbox.keepTheirs(item.id)}>
          {t(theirs ? 'grid.blocked.keepTheirs' : 'grid.blocked.keepNone', sides)}
        </Button>
      </Group>
    </div>
  );
}
