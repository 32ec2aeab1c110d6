import { recordEntry } from '#shared/contract/record/entries.ts';
import { readStanding } from '#shared/contract/standing/standings.ts';
import type { IndicatorStanding } from '#shared/domain/standing/standing.ts';
import type { FigureValue } from '#shared/domain/values/value.ts';
import { serviceOn, type TestService } from '../client.ts';
import { freshDatabase } from '../database.ts';
import { entryBody, SET } from './entries.ts';

/** Commune and day of the figures. */
export const params = { communeId: '06901' };
export const on = '2024-01-24';

/** Records figures of a commune one after the other. */
export async function serviceWith(
  ...figures: readonly (readonly [indicator: string, value: FigureValue, effectiveOn?: string])[]
): Promise<TestService> {
  const service = await serviceOn(freshDatabase());
  const last = new Map<string, string>();
  for (const [indicator, value, effectiveOn = on] of figures) {
    const replaces = last.get(indicator) ?? null;
    const body = entryBody({ indicator, value, effectiveOn, replaces });
    last.set(indicator, body.id);
    await service.call(recordEntry, { params, body });
  }
  return service;
}

/** Verdict of an indicator on that day. */
export async function verdictOf({ call }: TestService, code: string): Promise<IndicatorStanding | undefined> {
  const { criteria } = await call(readStanding, { params, query: { set: SET, on } });
  return criteria.flatMap(({ indicators }) => indicators).find((one) => one.code === code);
}
