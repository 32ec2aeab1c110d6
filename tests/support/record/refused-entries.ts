import type { InjectOptions } from 'fastify';
import { entryBody, nextId } from './entries.ts';

const ENTRIES = '/api/communes/06901/entries';

function post(payload: unknown, url = ENTRIES): InjectOptions {
  return {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  };
}

const { id: _id, ...withoutId } = entryBody();

/** Requests with the status, problem and fault pointers of their refusal. */
export const REFUSED_ENTRIES: [
  fact: string,
  request: InjectOptions,
  status: number,
  slug: string,
  pointers: string[],
][] = [
  ['a body without an id', post(withoutId), 400, 'invalid-request', ['/id']],
  ['an id that is no uuid', post(entryBody({ id: '1' })), 400, 'invalid-request', ['/id']],
  ['an unknown field', post({ ...entryBody(), by: 'ai đó' }), 400, 'invalid-request', ['/by']],
  [
    'another author than who is signed in',
    post({ ...entryBody(), author: 'quangan' }),
    401,
    'not-signed-in',
    [],
  ],
  ['a seq of the author’s own', post({ ...entryBody(), seq: 1 }), 400, 'invalid-request', ['/seq']],
  [
    'an origin that is not the author’s',
    post({ ...entryBody(), origin: 'sample' }),
    400,
    'invalid-request',
    ['/origin'],
  ],
  [
    'a day not in the calendar',
    post(entryBody({ effectiveOn: '2024-02-30' })),
    400,
    'invalid-request',
    ['/effectiveOn'],
  ],
  [
    'a day of another form',
    post(entryBody({ effectiveOn: '24/01/2024' })),
    400,
    'invalid-request',
    ['/effectiveOn'],
  ],
  ['a list in a list', post({ ...entryBody(), value: [[1], 2] }), 400, 'invalid-request', ['/value']],
  ['an empty list', post({ ...entryBody(), value: [] }), 400, 'invalid-request', ['/value']],
  ['fewer values than parts', post(entryBody({ value: [96] })), 422, 'rules-broken', ['/value']],
  ['values for no part', post(entryBody({ value: [null, null] })), 422, 'rules-broken', ['/value']],
  ['a part over 100 %', post(entryBody({ value: [96, 100.5] })), 422, 'rules-broken', ['/value/1']],
  [
    'parts of an indicator without parts',
    post(entryBody({ indicator: '17.5', value: [96, 97] })),
    422,
    'rules-broken',
    ['/value'],
  ],
  [
    'an unknown judgement',
    post({ ...entryBody(), judgement: 'good' }),
    400,
    'invalid-request',
    ['/judgement'],
  ],
  ['a note with a NUL', post(entryBody({ note: 'a\0b' })), 400, 'invalid-request', ['/note']],
  ['half a character in a note', post(entryBody({ note: 'a\ud800b' })), 400, 'invalid-request', ['/note']],
  [
    'a note over 4000 characters',
    post(entryBody({ note: 'ă'.repeat(4001) })),
    400,
    'invalid-request',
    ['/note'],
  ],
  [
    'several faults',
    post({ ...withoutId, value: {}, la: 1 }),
    400,
    'invalid-request',
    ['/id', '/la', '/value'],
  ],
  ['a list as body', post([]), 400, 'invalid-request', ['']],
  [
    'a commune code of four digits',
    post(entryBody(), '/api/communes/6901/entries'),
    400,
    'invalid-request',
    ['/params/communeId'],
  ],
  ['an unknown commune', post(entryBody(), '/api/communes/00000/entries'), 404, 'unknown-commune', []],
  ['an unknown set', post(entryBody({ set: 'bo-la' })), 404, 'unknown-criteria-set', []],
  [
    'an indicator the set does not have',
    post(entryBody({ indicator: '99.9' })),
    422,
    'rules-broken',
    ['/indicator'],
  ],
  ['a share over 100 %', post(entryBody({ value: 100.5 })), 422, 'rules-broken', ['/value']],
  ['a word where a number belongs', post(entryBody({ value: '95,3' })), 422, 'rules-broken', ['/value']],
  [
    'a level the indicator does not have',
    post(entryBody({ indicator: '3.6', value: 'Kha' })),
    422,
    'rules-broken',
    ['/value'],
  ],
  ['half a cooperative', post(entryBody({ indicator: '13.1', value: 0.5 })), 422, 'rules-broken', ['/value']],
  ['more than 15 digits', post(entryBody({ value: 95.30000000000001 })), 422, 'rules-broken', ['/value']],
  ['a day to come', post(entryBody({ effectiveOn: '2024-07-01' })), 422, 'rules-broken', ['/effectiveOn']],
  [
    'a day before the commune was a unit',
    post(entryBody({ effectiveOn: '2022-12-31' }), '/api/communes/99999/entries'),
    422,
    'rules-broken',
    ['/effectiveOn'],
  ],
  [
    'a judgement without a reason',
    post(entryBody({ judgement: 'met', reason: '  ' })),
    422,
    'rules-broken',
    ['/reason'],
  ],
  ['a withdrawal without a reason', post(entryBody({ value: null })), 422, 'rules-broken', ['/reason']],
  [
    'replacing an entry that is not there',
    post(entryBody({ replaces: nextId() })),
    422,
    'rules-broken',
    ['/replaces'],
  ],
  [
    'several broken rules',
    post(entryBody({ value: 101, effectiveOn: '2025-01-01', judgement: 'met' })),
    422,
    'rules-broken',
    ['/effectiveOn', '/reason', '/value'],
  ],
];
