import { readRefusal } from '../../api/read-refusal.ts';
import type { Draft } from './use-draft.ts';

/** Sending something to the server, as far as a form has to know of it. */
interface Sending {
  error: Error | null;
  isPending: boolean;
  reset: () => void;
}

/** A draft and its saving: what the server refuses stands beside the field of that name until something is changed. */
export function useEdit<Fields extends object>(draft: Draft<Fields>, sending: Sending, save: () => void) {
  const { faults, rest } = readRefusal<Fields>(sending.error, draft.fields);
  return {
    fields: draft.fields,
    change: (change: Partial<Fields>) => {
      sending.reset();
      draft.change(change);
    },
    faults: { ...faults, ...draft.faults },
    isDirty: draft.isDirty,
    /** For the form around the fields. */
    form: {
      problem: rest,
      error: sending.error,
      isSaving: sending.isPending,
      onSave: () => draft.submit(save),
    },
  };
}

/** What the fields of a form need of its edit. */
export type FieldsEdit<Fields extends object> = Pick<
  ReturnType<typeof useEdit<Fields>>,
  'fields' | 'change' | 'faults'
>;
