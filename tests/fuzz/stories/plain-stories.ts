import { SET } from '../../support/record/entries.ts';
import type { Story } from './stories.ts';
import { unusedDay } from './story-steps.ts';

let made = 0;

/** Valid requests whose values must match each other, so that random input rarely produces them. */
export const PLAIN_STORIES: Record<string, () => Promise<Story>> = {
  'POST /api/set-assignments': async () => {
    const communes = [{ id: crypto.randomUUID(), communeId: '06901' }];
    return by('quantri', { body: { set: SET, validFrom: unusedDay(), document: '51/QĐ-UBND', communes } });
  },
  'POST /api/communes': async () => {
    made += 1;
    const id = String(made).padStart(5, '0');
    return by('quantri', { body: { id, name: `Xã ${made}`, group: 'Huyện Đầm Hà', regions: ['DBSH'] } });
  },
  'POST /api/offices': async () => {
    made += 1;
    return by('quantri', { body: { name: `Phòng số ${made}` } });
  },
  'POST /api/accounts': async () => {
    made += 1;
    return by('quantri', { body: { username: `nguoi-${made}`, name: 'Người mới', role: 'leader' } });
  },
  'PATCH /api/accounts/{username}': async () =>
    by('quantri', { params: { username: 'lanhdao' }, body: { name: 'Lãnh đạo khác' } }),
  'PATCH /api/communes/{communeId}': async () =>
    by('quantri', { params: { communeId: '06904' }, body: { name: 'Tân Bình' } }),
};

function by(caller: Story['caller'], input: Story['input']): Story {
  return { caller, input };
}
