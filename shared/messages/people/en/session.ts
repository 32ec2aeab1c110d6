import type { Wording } from '../../wording.ts';
import type { session as vi } from '../vi/session.ts';

export const session: Wording<typeof vi> = {
  ownAccount: 'My account',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signOutAnyway: 'Sign out anyway',
  waitingAtSignOut:
    'The server has not recorded {{count}} of your figures yet. They stay on this computer and are sent only after you sign in here again.',
  step: {
    'sign-in': 'Sign in',
    'set-up': 'First set-up',
    'must-change-password': 'Change the temporary password',
    'must-enrol-two-factor': 'Turn on two-factor authentication',
  },
  ended: 'The session has ended, please sign in again.',
  kept: 'Your unsaved input is kept.',
  restriction: {
    'must-change-password':
      'The person who gave you the account knows its temporary password. To continue, choose one that only you know.',
    'must-enrol-two-factor':
      'The role of this account requires two-factor authentication. To continue, have a phone with an authenticator app ready.',
  },
  username: 'User name',
  password: 'Password',
  showPassword: 'Show the password',
  passwordRule:
    'At least {{min}} characters, and not a common one. A sentence that only you know is easy to remember.',
  notKept: 'The browser did not keep the session. Allow cookies, and open the right address of the system.',
  missing: {
    username: 'Enter the user name',
    password: 'Enter the password',
    name: 'Enter the full name',
    setUpCode: 'Enter the set-up code',
    totp: 'Enter the 6-digit code',
    recovery: 'Enter a recovery code',
  },
  code: {
    totp: 'Authentication code',
    recovery: 'Recovery code',
  },
  codeHint: {
    totp: 'The 6 digits that the authenticator app shows now',
    recovery: 'One of the codes saved when two-factor authentication was turned on. Each works once.',
  },
  useCode: {
    totp: 'Use a code from the app',
    recovery: 'Use a recovery code',
  },
  confirm: 'Confirm',
  back: 'Back',
  sending: 'Sending…',
  copied: 'Copied',
  wait: {
    left: 'You can try again in {{time}}.',
    over: 'You can try again now.',
  },
  demo: {
    title: 'Demonstration',
    explain: 'Choose an account to sign in directly. The password of all accounts:',
  },
  setUp: {
    explain: 'There are no accounts yet. Create the first one, an administrator’s.',
    code: 'Set-up code',
    codeHint: 'The one-time code that the server printed in the window where it was started',
    name: 'Full name',
    create: 'Create the account',
  },
  ownPassword: {
    title: 'Password',
    explain: 'Changing it ends your sessions everywhere else.',
    current: 'Present password',
    temporary: 'The temporary password you just signed in with',
    next: 'New password',
    change: 'Change the password',
    done: 'The password is changed. Sessions everywhere else have ended.',
  },
  twoFactor: {
    title: 'Two-factor authentication',
    on: 'On',
    off: 'Off',
    explain: 'When on, every sign-in also requires a code from the authenticator app on your phone.',
    start: 'Turn on two-factor authentication',
    scan: 'Add it to the authenticator app',
    scanHint: 'Scan the QR code with Google Authenticator, Microsoft Authenticator or a similar app.',
    qr: 'QR code for the authenticator app',
    type: 'If you cannot scan it, type this key:',
    keep: 'Save the recovery codes',
    prove: 'Enter a code to finish',
    confirm: 'Finish',
    renew: 'Create new recovery codes',
    renewExplain: 'The earlier recovery codes will no longer work.',
    stop: 'Turn off two-factor authentication',
    stopExplain: 'After that the password alone is enough to sign in.',
  },
  recovery: {
    head: 'Recovery codes – {{product}} – {{username}}',
    explain:
      'Without your phone, you can sign in with these codes, each of them once. They are shown only now: save them in a safe place.',
    copy: 'Copy',
    download: 'Download as .txt',
    print: 'Print',
    file: 'recovery-codes',
  },
  sessions: {
    title: 'Sessions',
    device: 'Browser',
    address: 'Network address',
    startedAt: 'Started',
    lastSeenAt: 'Last seen',
    thisOne: 'this session',
    unknown: 'Another browser',
    end: 'End',
    endOf: 'End the session of {{browser}}, started {{started}}',
    endOthers: 'End all other sessions',
    ended: 'Ended.',
  },
};
