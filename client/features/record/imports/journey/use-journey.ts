import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { Batch } from '#shared/contract/record/batches.ts';
import { lookAtUpload, startImport } from '#shared/contract/record/imports.ts';
import { type Upload, uploadFile } from '#shared/contract/record/uploads.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { call } from '../../../../api/call.ts';
import { newId } from '../../../../api/new-id.ts';
import { useUnsaved } from '../../../../ui/form/leaving/use-unsaved.ts';
import {
  changeSheet,
  type FileReading,
  fingerprintsOf,
  initialReading,
  mappingOf,
} from '../reading/file-reading.ts';
import { faultOfFile, uploadName } from './file-name.ts';

/** A started comparison. `batchId` is created with it, so that recording can be retried with the same id. */
export interface Comparison {
  id: string;
  batchId: string;
  reading: FileReading;
  day: LocalDate;
}

export interface RecordedImport {
  batch: Batch;
  communeIds: readonly string[];
  day: LocalDate;
}

export type Journey = ReturnType<typeof useJourney>;

/** State of an import: upload, inspection, column mapping, comparison, recording. Changing an earlier step discards the later ones. */
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
  useUnsaved({
    isUnsaved:
      recorded === undefined && (comparison !== undefined || (kept !== undefined && kept.guess === guess)),
    search: [],
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

// Keyed outside `api`: depends on the file only, and is slow.
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

/** A file that is not uploaded. A type alias, not an interface, because exported inferred types include it. */
type RejectedFile = { fault: 'empty' | 'tooLarge' | 'onlyOne'; name: string };

/** Uploads one file at a time and reports progress; a new file replaces the previous one. */
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
      // `at` is part of the query key: uploading the same file again inspects it again, because the remembered mapping may differ.
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
