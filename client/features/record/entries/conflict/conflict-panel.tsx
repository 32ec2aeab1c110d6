import { Button, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#shared/contract/problem.ts';
import type { Measure } from '#shared/domain/values/measure.ts';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import { useAuthorName } from '../../../../ui/values/use-author-name.ts';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useEntryText } from '../fields/use-entry-text.ts';
import styles from './conflict-panel.module.css';
import { ConflictSide } from './conflict-side.tsx';

interface ConflictPanelProps {
  conflict: Conflict;
  measure: Measure;
  isSaving: boolean;
  /** Error of recording the user's own figure from this panel. */
  problem: unknown;
  onRecordMine: () => void;
  onKeepTheirs: () => void;
}

/** Shows two conflicting figures side by side; only a click decides which one is kept. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { conflict, measure, problem } = props;
  const { t } = useTranslation();
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const { theirs } = conflict;
  const author = useAuthorName()(theirs?.author ?? '');
  return (
    <div
      ref={panel}
      className={styles['conflict-panel']}
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-detail`}
      tabIndex={-1}
    >
      <Title order={3} id={id}>
        {theirs ? t('entries.conflict.title', { author }) : t('entries.conflict.annulledTitle')}
      </Title>
      <Text size="sm" id={`${id}-detail`}>
        {theirs ? t('entries.conflict.explain', { author }) : t('entries.conflict.annulledExplain')}
      </Text>
      <BothSides {...props} author={author} />
      <SeenBefore seen={conflict.seen} measure={measure} />
      {problem !== undefined && <ProblemNotice error={problem} />}
    </div>
  );
}

function BothSides(props: ConflictPanelProps & { author: string }) {
  const { conflict, measure, isSaving, onRecordMine, onKeepTheirs, author } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const { yours, theirs } = conflict;
  return (
    <div className={styles['conflict-sides']}>
      <ConflictSide
        title={t('entries.conflict.yours')}
        detail={t('entries.conflict.notRecorded')}
        statement={yours}
        other={theirs}
        measure={measure}
      >
        <Button fullWidth aria-disabled={isSaving} onClick={onRecordMine}>
          {isSaving ? t('entries.form.saving') : t('entries.conflict.recordMine')}
        </Button>
      </ConflictSide>
      {theirs === null ? (
        <Button variant="default" onClick={onKeepTheirs}>
          {t('entries.conflict.keepNone')}
        </Button>
      ) : (
        <ConflictSide
          title={t('entries.conflict.theirs', { author })}
          detail={t('entries.conflict.recordedAt', { moment: format.moment(theirs.recordedAt) })}
          statement={theirs}
          other={yours}
          measure={measure}
        >
          <Button fullWidth variant="default" onClick={onKeepTheirs}>
            {t('entries.conflict.keepTheirs', { author })}
          </Button>
        </ConflictSide>
      )}
    </div>
  );
}

function SeenBefore({ seen, measure }: { seen: Conflict['seen']; measure: Measure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const author = useAuthorName();
  const textOf = useEntryText(measure);
  return (
    <Text size="sm" c="dimmed">
      {seen === null
        ? t('entries.conflict.seenNothing')
        : t('entries.conflict.seen', {
            stated: textOf(seen),
            date: format.date(seen.effectiveOn),
            author: author(seen.author),
            moment: format.moment(seen.recordedAt),
          })}
    </Text>
  );
}
