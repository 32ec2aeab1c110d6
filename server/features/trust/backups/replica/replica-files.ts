/** A file of a replica, as Litestream lists it: a copy of the whole database, or a piece of its log. */
export interface ReplicaFile {
  is: 'snapshot' | 'segment';
  replica: string;
  /** Unbroken series of files; a restore reads one. */
  generation: string;
  /** To the second. */
  created: Date;
}

/** Reads the tables of `litestream snapshots` and `litestream wal`. @throws Error if a line has another form */
export function readReplicaFiles(is: ReplicaFile['is'], table: string): ReplicaFile[] {
  const [, ...rows] = table.trim().split('\n');
  return rows.map((row) => {
    const words = row.trim().split(/\s+/);
    const [replica = '', generation = ''] = words;
    const created = new Date(words.at(-1) ?? '');
    if (Number.isNaN(created.getTime())) throw new Error(`Litestream listed a replica file as: ${row}`);
    return { is, replica, generation, created };
  });
}
