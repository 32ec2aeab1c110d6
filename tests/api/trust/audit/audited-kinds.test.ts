import { expect, test } from 'vitest';
import {
  type AlwaysStated,
  AUDITED_KINDS,
  type AuditedFields,
  type AuditedKind,
  type AuditedStates,
  absentFieldsOf,
  auditedFieldsOf,
} from '../../../../server/audit/audited-kinds.ts';
import { ReplayedState } from '../../../../server/features/trust/audit/replayed-state.ts';
import { freshDatabase } from '../../../support/database.ts';

type FieldsOfLaterCommune = AuditedFields<
  AuditedStates['commune'] & { madeUpField: string | null },
  AlwaysStated['commune']
>;

test('a new field of a commune does not compile until it has the value of older records', () => {
  const { fields } = AUDITED_KINDS.commune;
  // @ts-expect-error: the new field is not described
  const forgotten: FieldsOfLaterCommune = fields;
  // @ts-expect-error: no record written before states the new field
  const stated: FieldsOfLaterCommune = { ...fields, madeUpField: 'stated' };
  // @ts-expect-error: not a value of the field
  const wrong: FieldsOfLaterCommune = { ...fields, madeUpField: { absent: 0 } };
  const described: FieldsOfLaterCommune = { ...fields, madeUpField: { absent: null } };
  expect([forgotten, stated, wrong].map((one) => Object.keys(one).includes('name'))).not.toContain(false);
  expect(described.madeUpField).toEqual({ absent: null });
});

test.each(Object.keys(AUDITED_KINDS) as AuditedKind[])('every audited field of a %s is read', (kind) => {
  const { fields, list } = AUDITED_KINDS[kind];
  const rows = list(freshDatabase().query);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(Object.keys(auditedFieldsOf(kind, row))).toEqual(Object.keys(fields));
});

test('fields that no creation states have a value for older records', () => {
  expect(absentFieldsOf('office')).toMatchObject({ validUntil: null });
  expect(absentFieldsOf('account')).toMatchObject({ isDisabled: false });
});

test('a field that a later version dropped does not break older records', () => {
  const { query } = freshDatabase('empty');
  query.$client.exec(`INSERT INTO office (id, name, leads) VALUES (1, 'Phòng Nội vụ', '{}')`);
  const replayed = new ReplayedState();
  replayed.apply(1, 'create-office', '1', '{"name":"Phòng Nội vụ","leads":{},"telephone":"0203"}');
  expect(replayed.findDifference(query)).toBeNull();
});
