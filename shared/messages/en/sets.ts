import type { sets as vi } from '../vi/sets.ts';
import type { Wording } from '../wording.ts';

export const sets: Wording<typeof vi> = {
  fault: {
    missing: 'This is missing',
    'unknown-field': 'The format has no such field',
    empty: 'This must not be empty',
    'wrong-format': 'Wrong format (days are written 2026-01-31; codes are letters, digits, dots or hyphens)',
    'not-valid': 'This value is not valid',
    'wrong-type': 'Wrong type (needs {{expected}})',
    'not-among': 'Must be one of: {{values}}',
    'too-few': 'Needs at least {{minimum}} items',
    under: 'Must not be under {{minimum}}',
    'too-many': 'Has at most {{maximum}} items',
    'too-long': 'Has at most {{maximum}} characters',
    over: 'Must not be over {{maximum}}',
    'unknown-region': 'The set does not list the region or commune group “{{region}}”',
    'not-of-kind': 'The target is no value of the indicator’s kind ({{kind}})',
    'doubled-metric': 'The metric “{{metric}}” is measured by two indicators',
    'doubled-region': 'This region or commune group is listed twice',
    'doubled-criterion': 'This criterion number is used twice',
    'doubled-code': 'This indicator code is used twice',
    'until-before-from': 'The last day of validity is before the first',
    'levels-with-kind-level': 'Levels are needed for the kind “level”, and only there',
    'yes-no-compares-with-is': 'A yes-no indicator compares with “is”',
    'part-needs-target': 'A part with a measure of its own needs its own target (null where none is known)',
    'part-names-comparison': 'A yes-no part compares with “is”; a part of another kind names its comparison',
  },
};
