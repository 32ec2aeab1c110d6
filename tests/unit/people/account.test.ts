import { describe, expect, test } from 'vitest';
import { findScopeViolation, Name, PASSWORD_LENGTH, Username } from '#shared/domain/people/account.ts';
import { checkPassword, DEMO_PASSWORD } from '../../../server/features/people/accounts/password-rules.ts';

const USERNAME = 'quangan';
const GOOD = 'lúa chín tháng mười';

describe('a password', () => {
  test.each([
    ['of ten characters, not in any list', 'cánh đồng!'],
    ['of words with spaces and diacritics', GOOD],
    ['of any mix of capitals, digits or signs', 'KHÔNG-cần-đủ-loại'],
    ['of digits only, not in sequence', '8261940573'],
    ['of digits with one descending run', '8765012398'],
    ['of the maximum length', `${GOOD} ${'ơ'.repeat(PASSWORD_LENGTH.max - GOOD.length - 1)}`],
    ['of ten characters of two code units each', '🌾🐃🌧️🏞️🚜🌱🪷🎋🌊🐓'],
  ])('%s may be used: %s', async (_, password) => {
    expect(await checkPassword(password, USERNAME)).toBeUndefined();
  });

  test.each([
    ['password-too-short', 'lúa chín!'],
    ['password-too-short', '🌾🐃🌧🏞🚜🌱🪷🎋🌊'], // nine characters, eighteen code units
    ['password-too-long', `${GOOD} ${'ơ'.repeat(PASSWORD_LENGTH.max - GOOD.length)}`],
    ['password-too-common', DEMO_PASSWORD],
    ['password-too-common', 'Demo-Dam-Ha'],
    ['password-too-common', `2024${DEMO_PASSWORD}!`],
    ['password-too-common', 'qwertyuiop'],
    ['password-too-common', 'QwertyUiop'],
    ['password-too-common', 'matkhau123456'],
    ['password-too-common', 'Vietnam@2024'],
    ['password-too-common', 'nongthonmoi2025'],
    ['password-too-common', 'aaaaaaaaaaaa'],
    ['password-too-common', 'abababababab'],
    ['password-too-common', '1231231231231'],
    ['password-too-common', 'abcdefghijkl'],
    ['password-too-common', '9876543210'],
    ['password-is-name', 'xã quangan 2024'],
    ['password-is-name', 'QuangAn-06901'],
  ])('is refused as %s: %s', async (rule, password) => {
    expect(await checkPassword(password, USERNAME)).toBe(rule);
  });

  test('that contains a user name is allowed for other users', async () => {
    expect(await checkPassword('quangan-06901', 'lanhdao')).toBeUndefined();
  });
});

describe('a user name', () => {
  test.each([
    ['nguyen.van-a_1', 'nguyen.van-a_1'],
    ['  QuanTri ', 'quantri'],
    ['a1b', 'a1b'],
  ])('%j is kept as %s', (given, kept) => {
    expect(Username.parse(given)).toBe(kept);
  });

  test.each([
    'ab',
    'a'.repeat(31),
    '.abc',
    '-abc',
    'nguyễn',
    'a b c',
    'a@b.vn',
    '',
    'local',
    'SYSTEM',
    'van-phong-dieu-phoi',
  ])('%j is refused', (given) => {
    expect(Username.safeParse(given).success).toBe(false);
  });
});

describe('a name of a person or an office', () => {
  test.each([
    ['  Nguyễn Văn An ', 'Nguyễn Văn An'],
    ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['x'.repeat(100), 'x'.repeat(100)],
  ])('%j is %j', (text, name) => expect(Name.parse(text)).toBe(name));

  test.each(['', '  ', 'x'.repeat(101), 'An\0', 'An\ud800'])('%j is refused', (text) => {
    expect(Name.safeParse(text).success).toBe(false);
  });
});

describe('the scope of a role', () => {
  test.each([
    ['commune', [], null, 'scope-needs-communes'],
    ['commune', ['06901'], null, undefined],
    ['office', [], null, 'scope-needs-office'],
    ['office', [], 1, undefined],
    ['coordinator', [], null, undefined],
    ['leader', [], null, undefined],
    ['admin', [], null, undefined],
  ] as const)('%s with communes %j and office %j: %s', (role, communes, officeId, rule) => {
    expect(findScopeViolation(role, { communes: [...communes], officeId })).toBe(rule);
  });
});
