import { CommuneId } from '#shared/contract/view.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';

/** Search parameters of the audit page: commune, indicator, person, act, first and last day. */
export interface AuditSearch {
  xa?: string | undefined;
  'chi-tieu'?: string | undefined;
  nguoi?: string | undefined;
  viec?: string | undefined;
  tu?: LocalDate | undefined;
  den?: LocalDate | undefined;
}

/** Parses the search parameters; invalid values are dropped. */
export function readAuditSearch(search: { [Name in keyof AuditSearch]?: unknown }): AuditSearch {
  return {
    xa: CommuneId.safeParse(search.xa).data,
    'chi-tieu': readCode(search['chi-tieu'], 20),
    nguoi: readCode(search.nguoi, 64),
    viec: readCode(search.viec, 64),
    tu: LocalDate.safeParse(search.tu).data,
    den: LocalDate.safeParse(search.den).data,
  };
}

function readCode(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;
}
