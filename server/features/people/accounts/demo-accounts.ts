import type { Instant } from '#shared/domain/values/local-date.ts';
import type { Database } from '../../../database/open.ts';
import { createOffice } from '../offices/create-office.ts';
import type { Auth } from './auth.ts';
import { createAccount } from './create-account.ts';
import { DEMO_PASSWORD } from './password-rules.ts';
import { hasAccounts } from './repository.ts';

/** Demo accounts: one for each role, all with the password that the sign-in page of the demo shows. */
export const DEMO_ACCOUNTS = [
  { username: 'quantri', name: 'Quản trị hệ thống', role: 'admin' },
  { username: 'dieuphoi', name: 'Cán bộ Văn phòng Điều phối', role: 'coordinator' },
  { username: 'gddt', name: 'Phòng Giáo dục và Đào tạo', role: 'office' },
  { username: 'quangan', name: 'Cán bộ xã Quảng An', role: 'commune' },
  { username: 'lanhdao', name: 'Lãnh đạo huyện', role: 'leader' },
] as const;

const OFFICE = 'Phòng Giáo dục và Đào tạo';
const COMMUNE = '06901';

/** Creates the demo accounts, unless there are accounts already. */
export async function addDemoAccounts(database: Database, auth: Auth, at: Instant): Promise<void> {
  if (hasAccounts(database.query)) return;
  const hash = await (await auth.$context).password.hash(DEMO_PASSWORD);
  const source = { actor: null, address: null, at };
  database.write((tx) => {
    const office = createOffice(tx, { name: OFFICE, leads: {} }, source);
    if (office.outcome !== 'saved') throw new Error('the office of the demo accounts could not be created');
    for (const account of DEMO_ACCOUNTS) {
      const communes = account.role === 'commune' ? [COMMUNE] : [];
      const officeId = account.role === 'office' ? office.office.id : null;
      const created = createAccount(
        tx,
        { ...account, communes, officeId, mustChangePassword: false },
        hash,
        source,
      );
      if (created.outcome !== 'created')
        throw new Error(`demo account ${account.username}: ${JSON.stringify(created)}`);
    }
  });
}
