import { ColumnRole } from '#shared/domain/record/import/mapping.ts';

/** Column role as the value of a list option: `commune`, `of-indicator 14.1`. */
export function optionOfRole(role: ColumnRole): string {
  if (role.is === 'of-indicator') return `${role.is} ${role.code}`;
  return role.is === 'of-commune' ? `${role.is} ${role.communeId}` : role.is;
}

/** Inverse of `optionOfRole`. */
export function roleOfOption(word: string): ColumnRole {
  const [is, name] = word.split(' ');
  if (is === 'of-indicator') return ColumnRole.parse({ is, code: name });
  return ColumnRole.parse(is === 'of-commune' ? { is, communeId: name } : { is });
}
