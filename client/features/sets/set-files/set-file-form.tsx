import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultTable } from './fault-table.tsx';
import { type ReadSetFile, readSetFile } from './read-set-file.ts';
import { SetAddition, type SetAdditionProps } from './set-addition.tsx';
import styles from './set-files.module.css';

/** Chooses a file and shows what is in it, or what is wrong with it. */
export function SetFileForm({ onAdded }: Pick<SetAdditionProps, 'onAdded'>) {
  const { t } = useTranslation();
  const id = useId();
  // The same file chosen again after it was edited is another one.
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
