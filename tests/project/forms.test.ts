import { expect, test } from 'vitest';
import { moduleAt, readSources } from './source-files.ts';

const sources = readSources(['client']);
const files = [...sources];

function filesWith(pattern: RegExp): string[] {
  return files.flatMap(([file, text]) => (pattern.test(text) ? [file] : [])).sort();
}

/** Whether a file imports the form kit, itself or through the files of its feature. */
function usesFormKit(file: string, seen = new Set<string>()): boolean {
  if (file === 'client/ui/form/use-form.ts') return true;
  const text = sources.get(file);
  if (text === undefined || seen.has(file)) return false;
  seen.add(file);
  return [...text.matchAll(/from '([^']+)'/g)].some(([, source = '']) =>
    usesFormKit(moduleAt(file, source) ?? '', seen),
  );
}

// Fields of the form of a figure, which passes their values on.
const FORM_PARTS = [
  'client/features/record/entries/fields/judgement-fields.tsx',
  'client/features/record/entries/fields/value-field.tsx',
];

// Text that filters what is shown: nothing is lost with it.
const SEARCH_FIELDS = [
  'client/features/people/accounts/account-filter-bar.tsx',
  'client/features/sets/criteria-sets/indicators/indicator-filter-bar.tsx',
  'client/features/standing/commune/indicators/list-tools.tsx',
  'client/features/trust/audit/day-filter.tsx',
  'client/shell/view-bar/commune-picker.tsx',
];

// A part of the kit, not a form.
const KIT = /^client\/ui\/(form\/fields|dates)\//;

test('every form is one of the kit, which asks before its input is lost', () => {
  expect(filesWith(/<form\b(?!\s+\{\.\.\.)/)).toEqual([]);
  expect(filesWith(/<form\b/).filter((file) => !usesFormKit(file))).toEqual([]);
  expect(filesWith(/\bonSubmit=/)).toEqual([]);
});

test('every text field belongs to a form, or filters what is shown', () => {
  const outside = filesWith(/<(TextInput|Textarea|PasswordField|PasswordInput|NameField|NewPasswordField)\b/)
    .filter((file) => !KIT.test(file))
    .filter((file) => !usesFormKit(file));
  expect(outside).toEqual([...SEARCH_FIELDS, ...FORM_PARTS].sort());
});

test('only the register of unsaved forms stops a navigation or the closing of the tab', () => {
  expect(filesWith(/\buseBlocker\(/)).toEqual(['client/ui/form/leaving/leave-guard.tsx']);
  expect(filesWith(/addEventListener\('beforeunload'/)).toEqual([
    'client/features/record/grid/editing/figure-editor.tsx',
    'client/outbox/use-outbox.ts',
    'client/ui/form/leaving/unsaved-forms.ts',
  ]);
});

test('only forms that ask who somebody is are left without a question', () => {
  expect(filesWith(/isWorth: \(\) => false/)).toEqual([
    'client/features/people/own-account/password-question.tsx',
    'client/features/people/session/code-form.tsx',
    'client/features/people/session/credentials-form.tsx',
  ]);
});

test('every side panel with a form asks before it is closed', () => {
  const panels = filesWith(/<SidePanel\b/);
  expect(panels).toEqual([
    // Shows a password once; has no form.
    'client/features/people/accounts/temporary-password.tsx',
    'client/ui/form/confirmation/confirm-panel.tsx',
  ]);
  expect(filesWith(/<(Drawer|Modal|Dialog)\b/)).toEqual(['client/ui/layout/side-panel.tsx']);
});
