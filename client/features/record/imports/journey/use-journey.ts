import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Batch } from '#shared/contract/record/batches.ts';
import { lookAtUpload, startImport } from '#shared/contract/record/imports.ts';
import { type Upload, uploadFile } from '#shared/contract/record/uploads.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { call } from '../../../../api/call.ts';
import { newId } from '../../../../api/new-id.ts';
import {
  changeSheet,
  type FileReading,
  fingerprintsOf,
  initialReading,
  mappingOf,
} from '../reading/file-reading.ts';
import { faultOfFile, uploadName } from './file-name.ts';

/** A comparison that was begun, of a file read like this; recording it has its id from the start, so that it can be repeated. */
export interface Comparison {
  id: string;
  batchId: string;
  reading: FileReading;
  day: LocalDate;
}

/** What was recorded, and of which communes. */
export interface RecordedImport {
  batch: Batch;
  communeIds: readonly string[];
  day: LocalDate;
}

export type Journey = ReturnType<typeof useJourney>;

/** A file on its way into the record: sent, looked at, read in a certain way, compared, recorded. */
export function useJourney(set: string, day: LocalDate) {
  const sending = useSending();
  const upload = sending.sent?.upload;
  const looking = useLook(set, upload, sending.sent?.at);
  const look = looking.data;
  const guess = useMemo(() => look && initialReading(look), [look]);
  const [kept, setKept] = useState<{ guess: FileReading; reading: FileReading }>();
  const reading = kept !== undefined && kept.guess === guess ? kept.reading : guess;
  const [comparison, setComparison] = useState<Comparison>();
  const [recorded, setRecorded] = useState<RecordedImport>();
  const comparing = useMutation({
    mutationFn: async (asked: { reading: FileReading; upload: Upload }) => {
      const file = { hash: asked.upload.hash, name: asked.upload.name };
      const mapping = mappingOf(asked.reading, day);
      const fingerprints = fingerprintsOf(asked.reading);
      const { id } = await call(startImport, { body: { set, file, mapping, fingerprints } });
      return { id, batchId: newId(), reading: asked.reading, day };
    },
    onSuccess: setComparison,
  });
  const isCurrent = comparison?.reading === reading && comparison?.day === day;
  return {
    sending,
    upload,
    look,
    lookProblem: looking.error,
    isLooking: looking.isFetching && upload !== undefined,
    retryLook: () => void looking.refetch(),
    reading,
    change: (next: FileReading) => {
      comparing.reset();
      if (guess) setKept({ guess, reading: next });
    },
    changeSheet: (index: number, change: Parameters<typeof changeSheet>[2]) => {
      comparing.reset();
      if (guess && reading) setKept({ guess, reading: changeSheet(reading, index, change) });
    },
    compare: () => {
      if (reading && upload && !comparing.isPending) comparing.mutate({ reading, upload });
    },
    isComparing: comparing.isPending,
    compareProblem: comparing.error,
    comparison: isCurrent ? comparison : undefined,
    isOutdated: comparison !== undefined && !isCurrent,
    recorded,
    finish: setRecorded,
  };
}

// Not under `api`: what changes in the record does not change the file, and to look at it takes a while.
function useLook(set: string, upload: Upload | undefined, at: number | undefined) {
  return useQuery({
    queryKey: ['import-look', set, upload?.hash, at],
    queryFn: ({ signal }) =>
      call(lookAtUpload, { params: { hash: upload?.hash ?? '' }, query: { set } }, { signal }),
    enabled: upload !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Why a chosen or dropped file is not even sent. An alias, so that types which contain it can be written out elsewhere. */
type RejectedFile = { fault: 'empty' | 'tooLarge' | 'onlyOne'; name: string };

/** Sends files to the server, one at a time, telling how far it is; a new one takes the place of the one before. */
function useSending() {
  const [share, setShare] = useState(0);
  const [rejected, setRejected] = useState<RejectedFile>();
  const stopping = useRef<AbortController>(undefined);
  const { mutate, reset, data, error, isPending, variables } = useMutation({
    mutationFn: async (file: File) => {
      const controller = new AbortController();
      stopping.current = controller;
      const query = { name: uploadName(file.name) };
      const options = { signal: controller.signal, onProgress: setShare };
      // The same file sent again is looked at again: what is remembered of its headings may be another.
      return { upload: await call(uploadFile, { query, file }, options), at: Date.now() };
    },
  });
  const stop = () => {
    stopping.current?.abort();
    setShare(0);
    reset();
  };
  const send = (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    stop();
    const fault = files.length > 1 ? 'onlyOne' : faultOfFile(file);
    setRejected(fault && { fault, name: file.name });
    if (fault === undefined) mutate(file);
  };
  return { send, stop, sent: data, error, isPending, share, rejected, name: variables?.name ?? '' };
}
