import * as z from 'zod';
import { Commune } from '#shared/domain/commune.ts';
import { LocalDate } from '#shared/domain/local-date.ts';
import { Recognition } from '#shared/domain/revocation-risk.ts';
import { defineOperation } from './operation.ts';
import { CommuneId } from './view.ts';

export const listCommunes = defineOperation({
  method: 'GET',
  path: '/api/communes',
  summary: 'The communes, by name; only those that are units on the day `on`, when it is given',
  access: 'read-record',
  query: z.object({ on: LocalDate.optional() }),
  response: z.object({ communes: z.array(Commune) }),
});

/** A commune with its recognitions, the earliest first. */
export const CommuneDetail = Commune.extend({ recognitions: z.array(Recognition) }).meta({
  id: 'CommuneDetail',
});
export type CommuneDetail = z.infer<typeof CommuneDetail>;

export const readCommune = defineOperation({
  method: 'GET',
  path: '/api/communes/:communeId',
  summary: 'One commune',
  access: 'read-record',
  params: z.object({ communeId: CommuneId }),
  response: CommuneDetail,
});
