import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { uploadFile } from '#shared/contract/record/uploads.ts';
import { call } from '../../../../api/call.ts';
import { faultOfFile, nameToSend } from './file-name.ts';

/** Why a chosen or dropped file is not even sent. An alias, so that types which contain it can be written out elsewhere. */
type Unsent = { fault: 'empty' | 'tooLarge' | 'onlyOne'; name: string };

/** Sends files to the server, one at a time, telling how far it is; a new one takes the place of the one before. */
export function useSending() {
  const [share, setShare] = useState(0);
  const [unsent, setUnsent] = useState<Unsent>();
  const stopping = useRef<AbortController>(undefined);
  const { mutate, reset, data, error, isPending, variables } = useMutation({
    mutationFn: async (file: File) => {
      const controller = new AbortController();
      stopping.current = controller;
      const query = { name: nameToSend(file.name) };
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
    setUnsent(fault && { fault, name: file.name });
    if (fault === undefined) mutate(file);
  };
  return { send, stop, sent: data, error, isPending, share, unsent, name: variables?.name ?? '' };
}
