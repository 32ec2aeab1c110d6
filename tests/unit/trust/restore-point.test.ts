import { describe, expect, test } from 'vitest';
import {
  type ReplicaFile,
  readReplicaFiles,
} from '../../../server/features/trust/backups/replica/replica-files.ts';
import { findRestorePoint } from '../../../server/features/trust/backups/replica/restore-point.ts';

const SNAPSHOTS = `replica  generation        index  size  created
file     53024fc03ff4aac4  0      431   2024-01-24T03:00:00Z
file     533ea2d6c13d66e8  0      527   2024-01-24T05:00:00Z
`;
const SEGMENTS = `replica  generation        index  offset  size  created
file     53024fc03ff4aac4  0      0       492   2024-01-24T03:00:00Z
file     53024fc03ff4aac4  0      16512   318   2024-01-24T03:40:10Z
file     533ea2d6c13d66e8  0      0       119   2024-01-24T05:00:01Z
file     533ea2d6c13d66e8  0      4152    417   2024-01-24T05:30:00Z
`;
const FILES = [...readReplicaFiles('snapshot', SNAPSHOTS), ...readReplicaFiles('segment', SEGMENTS)];
const NOW = new Date('2024-01-24T06:00:00Z');
const [FIRST, SECOND] = ['53024fc03ff4aac4', '533ea2d6c13d66e8'];

const pointAt = (moment: string, files: readonly ReplicaFile[] = FILES) => {
  const { generation, reached, until } = findRestorePoint(files, new Date(moment), NOW);
  return [generation, reached.toISOString(), until?.toISOString()];
};

describe('the state of a replica at a moment', () => {
  test.each([
    [
      'within a generation',
      '2024-01-24T03:20:00Z',
      FIRST,
      '2024-01-24T03:00:00.000Z',
      '2024-01-24T03:20:00.999Z',
    ],
    [
      'in the second of the last file',
      '2024-01-24T03:40:10.300Z',
      FIRST,
      '2024-01-24T03:40:10.000Z',
      undefined,
    ],
    [
      'one second after the end of a generation',
      '2024-01-24T03:40:11Z',
      FIRST,
      '2024-01-24T03:40:10.000Z',
      undefined,
    ],
    ['between two generations', '2024-01-24T04:30:00Z', FIRST, '2024-01-24T03:40:10.000Z', undefined],
    [
      'in the first second of a generation',
      '2024-01-24T05:00:00Z',
      SECOND,
      '2024-01-24T05:00:00.000Z',
      '2024-01-24T05:00:00.999Z',
    ],
    ['after everything', '2024-01-24T06:00:00Z', SECOND, '2024-01-24T05:30:00.000Z', undefined],
    [
      'with another offset',
      '2024-01-24T12:10:00+07:00',
      SECOND,
      '2024-01-24T05:00:01.000Z',
      '2024-01-24T05:10:00.999Z',
    ],
  ])('%s', (_, moment, generation, reached, until) => {
    expect(pointAt(moment)).toEqual([generation, reached, until]);
  });

  test('is the latest of several replicas, and needs a snapshot before it', () => {
    const other = { replica: 's3', generation: 'a'.repeat(16) };
    const late = { ...other, is: 'segment', created: new Date('2024-01-24T04:00:00Z') } as const;
    expect(pointAt('2024-01-24T04:30:00Z', [...FILES, late])[0]).toBe(FIRST);
    const snapshot = { ...other, is: 'snapshot', created: new Date('2024-01-24T02:00:00Z') } as const;
    expect(pointAt('2024-01-24T04:30:00Z', [...FILES, late, snapshot])[0]).toBe(other.generation);
  });

  test.each([
    [
      'later than now',
      '2024-01-24T06:00:01Z',
      /^2024-01-24 13:00:01 is in the future, it is 2024-01-24 13:00:00/,
    ],
    [
      'before the first',
      '2024-01-24T02:59:59Z',
      /is before the first state of the replica, 2024-01-24 10:00:00$/,
    ],
  ])('%s is refused in words', (_, moment, words) => {
    expect(() => pointAt(moment)).toThrow(words);
  });

  test('is refused for a replica without files, and for a table of another form', () => {
    expect(() => pointAt('2024-01-24T05:00:00Z', [])).toThrow('the replica has no files yet');
    expect(() => readReplicaFiles('segment', 'head\nfile now')).toThrow(/listed a replica file as: file now/);
  });
});
