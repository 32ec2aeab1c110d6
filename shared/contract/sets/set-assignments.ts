import * as z from 'zod';
import { SetAssignment } from '#shared/domain/sets/set-assignment.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { defineOperation } from '../operation.ts';
import { Note } from '../record/entries.ts';
import { CommuneId, SetId } from '../view.ts';

export const listSetAssignments = defineOperation({
  method: 'GET',
  path: '/api/set-assignments',
  summary: 'Which set was assigned to which communes from when, the latest recorded first',
  access: 'read-record',
  readsFrom: ['set-assignment'],
  query: z.object({ commune: CommuneId.optional() }),
  response: z.object({ assignments: z.array(SetAssignment) }),
});

const MAX_COMMUNES = 500;

/** One act: from a day on a set applies to these communes, each assignment with its author's own id. */
export const SetAssignmentsBody = z
  .strictObject({
    set: SetId,
    validFrom: LocalDate,
    document: Note.min(1).max(200).nullable().default(null),
    communes: z
      .array(z.strictObject({ id: z.uuid().toLowerCase(), communeId: CommuneId }))
      .min(1)
      .max(MAX_COMMUNES),
  })
  .meta({ id: 'SetAssignmentsBody' });
export type SetAssignmentsBody = z.output<typeof SetAssignmentsBody>;

export const assignSet = defineOperation({
  method: 'POST',
  path: '/api/set-assignments',
  summary: 'Assign a set to communes from a day on; a repeated request is answered as the first time',
  access: 'administer-sets',
  writes: ['set-assignment'],
  body: SetAssignmentsBody,
  response: z.object({ assignments: z.array(SetAssignment) }),
});
