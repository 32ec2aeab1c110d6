import { useTranslation } from 'react-i18next';
import type { Indicator } from '#shared/domain/sets/criteria-set.ts';
import { useOutbox } from '../../../../outbox/use-outbox.ts';
import { FloatingNotice } from '../../../../ui/layout/floating-notice.tsx';
import { PageLink } from '../../../../ui/layout/page-link.tsx';

export interface KeptEntry {
  /** Id of the waiting item. */
  id: string;
  indicator: Indicator;
}

interface KeptNoticeProps {
  kept: KeptEntry;
  onClose: () => void;
}

/** Says that a figure waits in this browser, and later that it was sent; stays until closed. */
export function KeptNotice({ kept, onClose }: KeptNoticeProps) {
  return (
    <FloatingNotice onClose={onClose}>
      <KeptText kept={kept} />
    </FloatingNotice>
  );
}

function KeptText({ kept: { id, indicator } }: { kept: KeptEntry }) {
  const { t } = useTranslation();
  const { items, isPersisted } = useOutbox();
  const item = items.find((one) => one.id === id);
  const state =
    item === undefined ? 'sent' : item.obstacle ? 'blocked' : isPersisted ? 'kept' : 'notPersisted';
  return (
    <p>
      {t(`entries.keptNotice.${state}`, { code: indicator.code })}{' '}
      {state !== 'sent' && (
        <PageLink to="/nhap-so-lieu/cho" underline="always">
          {t('entries.waiting.list')}
        </PageLink>
      )}
    </p>
  );
}
