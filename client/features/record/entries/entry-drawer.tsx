import { Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import { measureAt } from '#shared/domain/sets/former-measure.ts';
import type { Verdict } from '#shared/domain/standing/judge-indicator.ts';
import { ConfirmPanel } from '../../../ui/form/confirmation/confirm-panel.tsx';
import { useConfirmation } from '../../../ui/form/confirmation/use-confirmation.ts';
import styles from '../../../ui/layout/side-panel.module.css';
import { useFormat } from '../../../ui/values/use-format.ts';
import { useLocalName } from '../../../ui/values/use-local-name.ts';
import { EntryForm } from './entry-form.tsx';
import type { EntrySubject } from './entry-subject.ts';
import { WaitingNote } from './saving/waiting-note.tsx';
import { useEntryForm } from './use-entry-form.ts';

interface EntryDrawerProps {
  subject: EntrySubject;
  renderVerdict: (verdict: Verdict) => ReactNode;
  onRecorded: (entry: JudgedEntry) => void;
  /** Called with the id of a statement that is kept in the browser and sent later. */
  onKept: (id: string) => void;
  onClose: () => void;
}

/** Side panel that records, corrects or withdraws the figure of one indicator; asks before it discards typed input. */
export function EntryDrawer({ subject, renderVerdict, onRecorded, onKept, onClose }: EntryDrawerProps) {
  const { t } = useTranslation();
  const draft = useEntryForm(subject, { onRecorded, onKept });
  const confirmation = useConfirmation();
  const body = useFirstFieldFocus(draft.fields.isWithdrawal);
  const discard = () => {
    draft.discard();
    onClose();
  };
  return (
    <ConfirmPanel
      title={t('entries.form.title', { code: subject.indicator.code })}
      confirmation={confirmation}
      onClose={onClose}
    >
      <div ref={body} className={styles['panel-content']}>
        <CurrentFigure subject={subject} />
        <WaitingNote subject={subject} />
        <EntryForm subject={subject} draft={draft} renderVerdict={renderVerdict} onKeepTheirs={discard} />
      </div>
    </ConfirmPanel>
  );
}

function CurrentFigure({ subject: { indicator, entry } }: { subject: EntrySubject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localName = useLocalName();
  const describe = (): string => {
    if (entry === null) return t('entries.form.none');
    const date = format.date(entry.effectiveOn);
    if (isWithdrawal(entry)) return t('entries.form.withdrawn', { date });
    return t('entries.form.current', {
      value: format.figure(entry.value, measureAt(indicator, entry.revision)),
      date,
    });
  };
  return (
    <>
      <Text>{localName(indicator)}</Text>
      <Text size="sm" c="dimmed">
        {describe()}
      </Text>
    </>
  );
}

/** Focuses the first field when the form opens and when its mode changes. */
function useFirstFieldFocus(mode: boolean) {
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again when the mode changes
  useEffect(() => {
    // Runs after the drawer's own timer, which focuses its close button.
    const timer = setTimeout(() => firstField(body.current)?.focus(), 30);
    return () => clearTimeout(timer);
  }, [mode]);
  return body;
}

function firstField(body: HTMLElement | null): HTMLElement | null | undefined {
  const first = body?.querySelector<HTMLElement>('[data-first-field]');
  if (first?.matches('input, select, textarea')) return first;
  return first?.querySelector<HTMLElement>('input:checked') ?? first?.querySelector('input');
}
