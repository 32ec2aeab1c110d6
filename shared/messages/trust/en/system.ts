import type { Wording } from '../../wording.ts';
import type { system as vi } from '../vi/system.ts';

export const system: Wording<typeof vi> = {
  title: 'System',
  state: {
    title: 'State',
    ok: 'The system is working normally.',
    degraded: 'The system works, but something needs attention.',
  },
  check: {
    caption: 'System checks',
    name: 'Check',
    finding: 'State',
    todo: 'What to do',
    well: 'Good',
    attention: 'Needs attention',
    noted: 'Note',
    nothing: 'Nothing',
    database: {
      name: 'Database',
      ok: 'Readable and writable. Size {{size}}, {{entries}} entries; write-ahead log {{wal}}.',
      'read-only': 'Read-only: new figures cannot be recorded.',
      damaged: 'Part of it is damaged, or differs from the audit.',
      todo: {
        'read-only':
          'Check whether the server’s disk has become read-only, and whether the service account may write to the data folder.',
        damaged:
          'Stop entering figures, leave the data folder as it is and read the server’s log; then restore the latest backup that passed its restore test.',
      },
    },
    TRUST_PROXY: {
      name: 'Setting TRUST_PROXY',
      missing:
        'Empty, but a request from {{seenFrom}} had the header {{header}}, so it came through a proxy. The addresses of users are then unknown: failed sign-ins of all count together, and the audit notes only the address of the proxy.',
      todo: 'If there is a proxy before the system (nginx, Caddy …), set TRUST_PROXY to its address in .env and restart.',
    },
    PUBLIC_URL: {
      name: 'Setting PUBLIC_URL',
      missing:
        'Empty, but a request from {{seenFrom}} came by https. Session cookies are then not limited to https.',
      todo: 'Set PUBLIC_URL to the https address of the system in .env and restart; everyone has to sign in again.',
    },
    record: {
      name: 'Recorded figures',
      ok: 'The last acknowledged entry is in the database.',
      lost: 'Acknowledged figures are missing: the database does not have the last acknowledged audit record.',
      unreadable:
        'The file ntm-tracker.last-record.json cannot be read, so a loss of figures would not be noticed.',
      todo: {
        lost: 'Stop the service, leave the data folder as it is, and restore a backup or replica that has that record (see “Restore” in the operations guide). The service log names the missing record.',
        unreadable:
          'Check the disk for errors. When all figures have been checked, delete that file and restart the service.',
      },
    },
    disk: {
      name: 'Disk',
      ok: '{{free}} free of {{total}}.',
      low: 'Only {{free}} free of {{total}}; a backup and its restore test need at least {{needed}}.',
      todo: 'Move files off the disk, keep fewer backups (BACKUP_KEEP), or put the backups on another disk (BACKUP_DIR).',
    },
    backup: {
      name: 'Backup',
      ok: 'The latest ({{at}}) passed its restore test.',
      untested: 'The latest ({{at}}) has no restore test.',
      fresh: 'The system is new: the first backup is not due yet.',
      none: 'There is no backup yet.',
      old: 'The latest is more than 26 hours old ({{at}}).',
      failed: 'The latest backup or its restore test failed.',
      'no-folder': 'The backup folder {{folder}} is missing, or cannot be read and written.',
      off: 'Daily backups are turned off.',
      todo: {
        none: 'Press “Back up now”. If that fails, see the reason below or in the service log.',
        old: 'Check that the server is running at the scheduled time, then press “Back up now”.',
        failed:
          'See the reason below and fix it, then press “Back up now”. Keep the older backups until a new one passes its restore test.',
        'no-folder':
          'Check that the disk of the backup folder is connected, that the service account may read and write the folder, and that BACKUP_DIR in the settings is correct; then press “Back up now”.',
        off: 'Set the backup time (BACKUP_TIME) in the settings, unless backups are made in another way.',
      },
    },
    replication: {
      name: 'Continuous replication',
      ok: 'Every change has been copied to the replica.',
      off: 'Continuous replication is not used.',
      failed: 'Changes have not been copied to the replica for more than 5 minutes.',
      todo: 'Check that the replica’s storage is reachable, writable and has free space, and that the service npm run replicate is running; see its log. If replication is no longer used, delete ntm-tracker.replication.json in the data folder.',
    },
  },
  backups: {
    title: 'Backups',
    next: 'Next: {{time}} on {{day}} (every day). The latest {{keep}} scheduled backups are kept; others are never deleted automatically.',
    off: 'No backups are scheduled.',
    folder: 'Folder: {{folder}}',
    now: 'Back up now',
    running: 'Backing up and testing the restore…',
    runningSince:
      'Backing up and testing the restore since {{at}}. You can leave this page; the backup continues.',
    failedAt: 'The backup at {{at}} failed',
    failures: {
      'disk-full': 'The disk is full.',
      'no-folder': 'The backup folder is missing.',
      'not-allowed': 'The service account may not write to the backup folder.',
      other: 'Message from the server:',
    },
    none: 'There is no backup yet.',
    caption: 'Backups, newest first',
    takenAt: 'Taken',
    age: 'Age',
    kind: 'Kind',
    size: 'Size',
    sizeWithEntries: '{{size}}, {{entries}} entries',
    test: 'Restore test',
    kinds: {
      scheduled: 'Scheduled',
      manual: 'Manual',
      'before-migration': 'Before an upgrade',
      'before-restore': 'Before a restore',
    },
    passed: 'Passed, {{at}}',
    passedDetail: '{{entries}} entries, in {{time}}',
    seconds: '{{number}} s',
    underSecond: 'under 1 s',
    failed: 'Failed, {{at}}',
    untested: 'Not tested',
    faults: {
      'cannot-restore': 'The backup could not be copied for the test.',
      'cannot-open': 'The program cannot open the backup.',
      damaged: 'The backup file is damaged.',
      'references-broken': 'It contains references to missing data.',
      'chain-broken': 'The audit log in the backup is broken.',
      'other-rows': 'Its row counts differ from the live database at the time of the backup.',
      'other-standings': 'Its standings differ from the live database at the time of the backup.',
    },
    what: 'Each backup is restored into a separate folder, opened like the live database, and checked for damage and for the whole audit chain. Then its row counts and all standings are compared with the live database at the time of the backup.',
    restore:
      'To restore a backup, the server operator stops the service and runs ntm restore (see the operations manual).',
  },
  age: {
    justNow: 'Just now',
    minutes: '{{number}} min',
    hours: '{{number}} h',
    days: '{{number}} days',
  },
  program: 'Version {{version}}, SQLite {{sqlite}}, running since {{at}}.',
};
