import type { system as vi } from '../vi/system.ts';
import type { Wording } from '../wording.ts';

export const system: Wording<typeof vi> = {
  title: 'System',
  state: {
    title: 'State',
    ok: 'The system is working as it should.',
    degraded: 'The system works, but something needs looking after.',
  },
  check: {
    caption: 'What was found of the system',
    name: 'What',
    finding: 'State',
    todo: 'What to do',
    well: 'Good',
    attention: 'Needs attention',
    noted: 'Note',
    nothing: 'Nothing',
    database: {
      name: 'Database',
      ok: 'Can be read and written. Size {{size}}, {{entries}} entries; write-ahead log {{wal}}.',
      'read-only': 'Can be read only: no new figures can be recorded.',
      todo: 'See whether the server’s disk has become read-only, and whether the service’s account may write the data folder.',
    },
    disk: {
      name: 'Disk',
      ok: '{{free}} free of {{total}}.',
      low: 'Only {{free}} free of {{total}}; at least {{needed}} are needed for a backup and its restore test.',
      todo: 'Move files off the disk, keep fewer backups (BACKUP_KEEP), or put the backups on another disk (BACKUP_DIR).',
    },
    backup: {
      name: 'Backup',
      ok: 'The latest can be restored; taken {{at}}.',
      fresh: 'The system is new: the first backup is not due yet.',
      none: 'There is no backup yet.',
      old: 'The latest is more than 26 hours old: {{at}}.',
      failed: 'The latest backup or its restore test failed.',
      'no-folder': 'The backup folder {{folder}} is not there, or cannot be read and written.',
      off: 'Daily backups are turned off.',
      todo: {
        none: 'Press “Back up now”. If none is made, see the reason below or in the log of the service.',
        old: 'See whether the server runs at the time of the backup, then press “Back up now”.',
        failed:
          'See the reason below, mend it, then press “Back up now”. Keep the older backups until a new one can be restored.',
        'no-folder':
          'See whether the disk of the backup folder is connected, whether the service’s account may read and write the folder, and whether BACKUP_DIR in the settings is right; then press “Back up now”.',
        off: 'Set the time of the backup (BACKUP_TIME) in the settings, unless backups are taken in another way.',
      },
    },
  },
  backups: {
    title: 'Backups',
    next: 'Next: {{at}}, every day at {{time}}. The latest {{keep}} scheduled ones are kept; others are never deleted by themselves.',
    off: 'No backups are scheduled.',
    folder: 'Folder: {{folder}}',
    now: 'Back up now',
    running: 'Backing up and testing the restore…',
    runningSince:
      'Backing up and testing the restore since {{at}}. You may leave this page, the backup goes on.',
    failedAt: 'The backup at {{at}} failed',
    none: 'There is no backup yet.',
    caption: 'Backups, the latest first',
    takenAt: 'Taken',
    age: 'Age',
    kind: 'Kind',
    size: 'Size',
    test: 'Restore test',
    kinds: {
      scheduled: 'Scheduled',
      manual: 'By hand',
      'before-migration': 'Before an upgrade',
      'before-restore': 'Before a restore',
    },
    passed: 'Passed, {{at}}',
    passedDetail: '{{entries}} entries, in {{seconds}} s',
    failed: 'Failed, {{at}}',
    untested: 'Not tested',
    faults: {
      'cannot-restore': 'It could not be copied to be tested.',
      'cannot-open': 'The program cannot open the backup.',
      damaged: 'The backup’s file is damaged.',
      'references-broken': 'Data in it refer to data that are not there.',
      'chain-broken': 'The audit in the backup is not whole.',
      'other-rows': 'It has not as many rows as the live database had when it was taken.',
      'other-standings': 'The communes’ standings are not those of the live database when it was taken.',
    },
    what: 'Each backup is restored into a folder apart, opened as the server opens it, checked for damage and for the whole audit chain; then its rows and every commune’s standing are compared with those of the live database when it was taken.',
    restore:
      'To restore one: whoever runs the server stops the service and runs npm run restore (see the operations page).',
  },
  age: {
    minutes: '{{number}} min',
    hours: '{{number}} h',
    days: '{{number}} days',
  },
  program: 'Version {{version}}, SQLite {{sqlite}}, running since {{at}}.',
};
