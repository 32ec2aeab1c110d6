import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import styles from '../imports.module.css';
import type { RecordedImport } from '../journey/use-journey.ts';
import type { ImportLookup } from '../lookup.ts';
import { UndoImport } from './undo-import.tsx';
import { UndoneNotice } from './undone-notice.tsx';
import type { BatchUndoResult } from './use-undo-batch.ts';

interface RecordResultProps {
  recorded: RecordedImport;
  lookup: ImportLookup;
  onNext: () => void;
}

const MAX_LINKS = 8;

/** Summary of a recorded import, with links to the figures and an undo button. */
export function RecordResult({ recorded: { batch, communeIds, day }, lookup, onNext }: RecordResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [undone, setUndone] = useState<BatchUndoResult>();
  const text = useRef<HTMLParagraphElement>(null);
  // The button that had the focus no longer exists.
  useEffect(() => text.current?.focus(), []);
  const { entries, leftOut, fileName } = batch;
  const words = { count: entries, number: format.number(entries), file: fileName ?? '' };
  const communes = communeIds.length > 0 ? communeIds.join(',') : undefined;
  return (
    <div className={styles['import-done']}>
      <p ref={text} tabIndex={-1} className={styles['import-summary']}>
        {t('imports.record.done', words)}
        {leftOut > 0 && ` ${t('imports.record.leftOut', { count: leftOut, number: format.number(leftOut) })}`}
      </p>
      {undone ? (
        <UndoneNotice undone={undone} lookup={lookup} />
      ) : (
        <ul className={styles['import-links']}>
          {communeIds.length <= MAX_LINKS &&
            communeIds.map((id) => (
              <li key={id}>
                <PageLink
                  to="/xa/$communeId"
                  params={{ communeId: id }}
                  search={{ ngay: day, bo: lookup.set.id }}
                >
                  {t('imports.record.commune', { name: lookup.communeName(id) })}
                </PageLink>
              </li>
            ))}
          <li>
            <PageLink to="/" search={{ ngay: day, bo: lookup.set.id }}>
              {t('imports.record.board')}
            </PageLink>
          </li>
          <li>
            <PageLink to="/nhap-so-lieu" search={{ xa: communes ?? 'tat-ca', den: day, bo: lookup.set.id }}>
              {t('imports.record.grid')}
            </PageLink>
          </li>
        </ul>
      )}
      <div className={styles['import-fields']} data-part="import-fields">
        <Button onClick={onNext}>{t('imports.record.next')}</Button>
        {!undone && <UndoImport batch={batch} onUndone={setUndone} />}
      </div>
    </div>
  );
}
