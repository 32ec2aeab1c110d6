import { useTranslation } from 'react-i18next';
import type { JudgedEntry } from '#shared/contract/record/entries.ts';
import { isWithdrawal } from '#shared/domain/record/entry.ts';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { FloatingNotice } from '../../../../ui/layout/floating-notice.tsx';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { UndoSaved } from './undo-saved.tsx';

export interface SavedEntry {
  entry: JudgedEntry;
  indicator: Indicator;
}

interface SavedNoticeProps {
  saved: SavedEntry | undefined;
  on: LocalDate;
  onClose: () => void;
}

/** Confirms the recorded entry with its new status, and offers to undo it; stays until closed. */
export function SavedNotice({ saved, on, onClose }: SavedNoticeProps) {
  return (
    <FloatingNotice onClose={onClose}>
      {saved && (
        <>
          <SavedText saved={saved} on={on} />
          <UndoSaved key={saved.entry.id} entry={saved.entry} />
        </>
      )}
    </FloatingNotice>
  );
}

function SavedText({ saved: { entry, indicator }, on }: { saved: SavedEntry; on: LocalDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const date = format.date(entry.effectiveOn);
  const words = {
    code: indicator.code,
    value: format.figure(entry.value, indicator),
    status: t(`status.indicator.${entry.verdict?.status ?? 'not-assessed'}`),
  };
  const kind = isWithdrawal(entry) ? 'withdrawn' : entry.value === null ? 'judged' : 'recorded';
  return (
    <p>
      {t(`entries.saved.${kind}`, words)}
      {entry.effectiveOn > on && (
        <>
          {' '}
          {t('entries.saved.later', { on: format.date(on), date })}{' '}
          <PageLink to="." search={(search) => ({ ...search, ngay: entry.effectiveOn })}>
            {t('entries.saved.goTo', { date })}
          </PageLink>
        </>
      )}
    </p>
  );
}
