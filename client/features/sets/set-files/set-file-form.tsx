import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { type Fault, readCriteriaSet } from '#shared/domain/sets/criteria-set-faults.ts';
import { findJsonFault } from '#shared/domain/values/find-json-fault.ts';
import { FaultTable } from './fault-table.tsx';
import { SetAddition, type SetAdditionProps } from './set-addition.tsx';
import styles from './set-files.module.css';

/** File picker with a preview of the chosen set or the faults found in it. */
export function SetFileForm({ onAdded }: Pick<SetAdditionProps, 'onAdded'>) {
  const { t } = useTranslation();
  const id = useId();
  // The time makes the same file, edited and chosen again, a new query.
  const [chosen, setChosen] = useState<{ file: File; time: number }>();
  const reading = useQuery({
    queryKey: ['set-file', chosen?.file.name, chosen?.time],
    queryFn: () => (chosen ? readSetFile(chosen.file) : null),
    enabled: chosen !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className={styles['set-file']}>
      <div>
        <label className={styles['set-file-label']} htmlFor={id}>
          {t('sets.add.choose')}
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            setChosen(file && { file, time: Date.now() });
            currentTarget.blur();
          }}
        />
      </div>
      {chosen && reading.isPending && <p>{t('sets.add.reading')}</p>}
      {chosen && reading.data && <FileContent read={reading.data} onAdded={onAdded} />}
    </div>
  );
}

function FileContent({ read, onAdded }: { read: ReadSetFile } & Pick<SetAdditionProps, 'onAdded'>) {
  const { t } = useTranslation();
  switch (read.kind) {
    case 'set':
      return <SetAddition key={read.set.id} set={read.set} document={read.document} onAdded={onAdded} />;
    case 'faulty':
      return <FaultTable faults={read.faults} document={read.document} />;
    case 'notJson': {
      const { line, column } = read;
      return (
        <p role="alert" className={styles['set-file-problem']}>
          {t('sets.add.notJson', { line, column })}
        </p>
      );
    }
    default:
      return (
        <p role="alert" className={styles['set-file-problem']}>
          {t(`sets.add.${read.kind}`)}
        </p>
      );
  }
}

/** Result of reading a chosen file: a set, the faults in it, or why it is unreadable. */
type ReadSetFile =
  | { kind: 'set'; set: CriteriaSet; document: unknown }
  | { kind: 'faulty'; faults: Fault[]; document: unknown }
  | { kind: 'tooLarge' | 'notText' }
  | { kind: 'notJson'; line: number; column: number };

// Below the server's limit for a request body.
const MAX_BYTES = 200 * 1024;

/** Parses a file as a criteria set with the same rules as the server. */
async function readSetFile(file: Blob): Promise<ReadSetFile> {
  if (file.size > MAX_BYTES) return { kind: 'tooLarge' };
  const text = decode(await file.arrayBuffer());
  if (text === undefined) return { kind: 'notText' };
  const fault = findJsonFault(text);
  if (fault !== undefined) {
    const before = text.slice(0, fault).split('\n');
    return { kind: 'notJson', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  const document: unknown = JSON.parse(text);
  const { set, faults } = readCriteriaSet(document);
  return set === undefined ? { kind: 'faulty', faults, document } : { kind: 'set', set, document };
}

function decode(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8; shown to the user
  }
}
