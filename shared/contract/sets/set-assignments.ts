import * as z from 'zod';
import { SetAssignment } from '#shared/domain/sets/set-assignment.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { ChosenId } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';
import { Note } from '../record/entries.ts';
import { CommuneId, SetId } from '../view.ts';

export const listSetAssignments = defineOperation({
  method: 'GET',
  path: '/api/set-assignments',
  summary: 'Assignments of sets to communes, last recorded first',
  access: 'read-record',
  readsFrom: ['set-assignment'],
  query: z.object({ commune: CommuneId.optional() }),
  response: z.object({ assignments: z.array(SetAssignment) }),
});

const MAX_COMMUNES = 500;

/** Assigns a set to communes from a day on, in one act; each assignment has an id chosen by the author. */
export const SetAssignmentsBody = z
  .strictObject({
    set: SetId,
    validFrom: LocalDate,
    document: Note.min(1).max(200).nullable().default(null),
    communes: z
      .array(z.strictObject({ id: ChosenId, communeId: CommuneId }))
      .min(1)
      .max(MAX_COMMUNES),
  })
  .meta({ id: 'SetAssignmentsBody' });
export type SetAssignmentsBody = z.output<typeof SetAssignmentsBody>;

export const assignSet = defineOperation({
  method: 'POST',
  path: '/api/set-assignments',
  summary: 'Assign a set to communes from a day on; a repeated request gets the same answer',
  access: 'administer-sets',
  writes: ['set-assignment'],
  body: SetAssignmentsBody,
  response: z.object({ assignments: z.array(SetAssignment) }),
});
