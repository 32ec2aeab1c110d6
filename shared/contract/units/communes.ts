import * as z from 'zod';
import { Name } from '#shared/domain/people/account.ts';
import { SetFrom } from '#shared/domain/sets/set-assignment.ts';
import { Recognition } from '#shared/domain/standing/revocation-risk.ts';
import { Commune } from '#shared/domain/units/commune.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { boundedText } from '#shared/domain/values/text.ts';
import { defineOperation } from '../operation.ts';
import { CommuneId } from '../view.ts';

export const listCommunes = defineOperation({
  method: 'GET',
  path: '/api/communes',
  summary: 'Communes by name; with `on`, only those that are units on that day',
  access: 'read-record',
  readsFrom: ['commune'],
  query: z.object({ on: LocalDate.optional() }),
  response: z.object({ communes: z.array(Commune) }),
});

/** Commune with its recognitions and the sets that apply to it, earliest first. */
export const CommuneDetail = Commune.extend({
  recognitions: z.array(Recognition),
  sets: z.array(SetFrom).describe('set that applies, by day; empty if none was assigned'),
}).meta({ id: 'CommuneDetail' });
export type CommuneDetail = z.infer<typeof CommuneDetail>;

export const readCommune = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId',
  summary: 'One commune',
  access: 'read-record',
  readsFrom: ['commune', 'recognition', 'set-assignment'],
  params: z.object({ communeId: CommuneId }),
  response: CommuneDetail,
});

/** New commune, from a request or a file. */
export const CommuneBody = z
  .strictObject({
    id: CommuneId,
    name: Name,
    group: Name,
    regions: z.array(boundedText(64).min(1)).max(50),
    validFrom: LocalDate.nullable().default(null),
    validUntil: LocalDate.nullable().default(null),
  })
  .meta({ id: 'CommuneBody' });

export const createCommune = defineOperation({
  method: 'POST',
  path: '/api/communes',
  summary: 'Create a commune',
  access: 'administer-units',
  writes: ['commune'],
  body: CommuneBody,
  response: Commune,
});

/** Changes to a commune; absent fields stay. Its code never changes. */
export const CommuneChange = z
  .strictObject({
    name: Name.optional(),
    group: Name.optional(),
    regions: z.array(boundedText(64).min(1)).max(50).optional(),
    validFrom: LocalDate.nullable().optional(),
    validUntil: LocalDate.nullable().optional(),
  })
  .meta({ id: 'CommuneChange' });
export type CommuneChange = z.infer<typeof CommuneChange>;

export const changeCommune = defineOperation({
  method: 'PATCH',
  path: '/api/communes/:communeId',
  summary: 'Rename a commune, change its group or regions, set or remove its last day',
  access: 'administer-units',
  writes: ['commune'],
  params: z.object({ communeId: CommuneId }),
  body: CommuneChange,
  response: Commune,
});
