import * as z from 'zod';
import { Name } from '#shared/domain/people/account.ts';
import { Office } from '#shared/domain/people/office.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { boundedText } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';

const Leads = z.record(boundedText(64).min(1), z.array(boundedText(20).min(1)).max(1000));

export const listOffices = defineOperation({
  method: 'GET',
  path: '/api/offices',
  summary: 'The offices and the indicators they lead, by name',
  access: 'read-record',
  readsFrom: ['office'],
  response: z.object({ offices: z.array(Office) }),
});

export const createOffice = defineOperation({
  method: 'POST',
  path: '/api/offices',
  summary: 'Create an office; without `leads` it leads the indicators for which the sets name it',
  access: 'administer-units',
  writes: ['office'],
  body: z.strictObject({ name: Name, leads: Leads.default({}) }).meta({ id: 'OfficeBody' }),
  response: Office,
});

/** Changes to an office; absent fields stay. */
export const OfficeChange = z
  .strictObject({
    name: Name.optional(),
    leads: Leads.optional(),
    validUntil: LocalDate.nullable().optional(),
  })
  .meta({ id: 'OfficeChange' });
export type OfficeChange = z.infer<typeof OfficeChange>;

export const changeOffice = defineOperation({
  method: 'PATCH',
  path: '/api/offices/:officeId',
  summary: 'Rename an office, set the indicators it leads, set or remove its last day',
  access: 'administer-units',
  writes: ['office'],
  params: z.object({ officeId: z.coerce.number().int().positive() }),
  body: OfficeChange,
  response: Office,
});
