import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type ReactNode, useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileLook } from '#shared/contract/record/imports.ts';
import { ProblemNotice } from '../../../../ui/layout/problem-notice.tsx';
import styles from '../imports.module.css';
import { MAX_MEGABYTES } from './file-name.ts';
import type { Journey } from './use-journey.ts';

/** Accepts a file by button or drop, then shows its type or why it was refused. */
export function FileStep({ journey, template }: { journey: Journey; template: ReactNode }) {
  const { t } = useTranslation();
  const { sending, look, upload } = journey;
  const { rejected } = sending;
  const isOver = useFileDrop(sending.send);
  return (
    <>
      <div className={`${styles['import-drop']} no-print`} data-over={isOver}>
        {isOver ? (
          <p>{t('imports.file.release')}</p>
        ) : (
          <FileChoice isFirst={upload === undefined} onFiles={sending.send} />
        )}
      </div>
      {upload === undefined && !sending.isPending && template}
      {rejected && (
        <p role="alert" className={styles['import-fault']}>
          {t(`imports.file.${rejected.fault}`, { name: rejected.name, megabytes: MAX_MEGABYTES })}
        </p>
      )}
      {sending.error && <ProblemNotice error={sending.error} />}
      <FileProgress journey={journey} />
      {upload && look && !sending.isPending && <ChosenFile name={upload.name} look={look} />}
      {upload && journey.lookProblem && !journey.isLooking && (
        <>
          <p className={styles['import-file']}>{upload.name}</p>
          <ProblemNotice error={journey.lookProblem} onRetry={journey.retryLook} />
        </>
      )}
    </>
  );
}

function FileChoice({ isFirst, onFiles }: { isFirst: boolean; onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <p>
        {t('imports.file.drop')}{' '}
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept=".xlsx,.csv,.txt"
          aria-describedby={isFirst ? `${id}-hint` : undefined}
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            // Lets the user choose the same file again after correcting it.
            currentTarget.value = '';
          }}
        />
        <label htmlFor={id} className={styles['import-choose']} data-first={isFirst}>
          {t(isFirst ? 'imports.file.choose' : 'imports.file.another')}
        </label>
      </p>
      {isFirst && (
        <p id={`${id}-hint`} className={styles['import-hint']}>
          {t('imports.file.hint', { megabytes: MAX_MEGABYTES })}
        </p>
      )}
    </>
  );
}

function FileProgress({ journey: { sending, isLooking, upload } }: { journey: Journey }) {
  const { t } = useTranslation();
  if (!sending.isPending && !isLooking) return null;
  const words = sending.isPending
    ? t('imports.file.sending', { name: sending.name })
    : t('imports.file.looking', { name: upload?.name ?? '' });
  return (
    <div className={styles['import-progress']}>
      <span>{words}</span>
      <progress aria-label={words} {...(sending.isPending && { value: sending.share, max: 1 })} />
      {sending.isPending && (
        <Button variant="default" size="xs" onClick={sending.stop}>
          {t('imports.file.stop')}
        </Button>
      )}
    </div>
  );
}

const ENCODINGS = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' } as const;
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

function ChosenFile({ name, look: { csv, sheets } }: { name: string; look: FileLook }) {
  const { t } = useTranslation();
  const kind = csv
    ? t('imports.file.csv', {
        encoding: ENCODINGS[csv.encoding],
        delimiter: t(`imports.file.${DELIMITERS[csv.delimiter]}`),
      })
    : t('imports.file.xlsx', { count: sheets.length });
  return (
    <p className={styles['import-file']}>
      <IconFileSpreadsheet size={20} aria-hidden />
      <strong>{name}</strong> <span>{kind}</span>
    </p>
  );
}

/** Accepts files dropped anywhere on the page, which the browser would otherwise open. Returns true while one is dragged over it. */
function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', hover, { signal });
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => stopping.abort();
  }, []);
  return isOver;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
