import { useTranslation } from 'react-i18next';
import type { Office } from '#shared/domain/people/office.ts';
import type { Commune } from '#shared/domain/units/commune.ts';
import { useUnits } from '../../api/use-units.ts';
import { NewOfficePanel } from '../../features/people/offices/new-office-panel.tsx';
import { OfficePanel } from '../../features/people/offices/office-panel.tsx';
import { OfficeSection } from '../../features/people/offices/office-section.tsx';
import { CommunePanel } from '../../features/units/communes/commune-panel.tsx';
import { CommuneSection } from '../../features/units/communes/commune-section.tsx';
import { NewCommunePanel } from '../../features/units/communes/new-commune-panel.tsx';
import { DoneNotice } from '../../ui/form/done-notice.tsx';
import { useDone } from '../../ui/form/use-done.ts';
import type { Notify } from '../../ui/form/use-reversible-change.ts';
import styles from '../../ui/layout/administration-frame.module.css';
import { AdministrationFrame } from '../../ui/layout/administration-frame.tsx';
import { useOpener } from '../people/use-opener.ts';

const COMMUNES_ID = 'danh-sach-xa';
const OFFICES_ID = 'danh-sach-phong';

export function UnitsPage() {
  const { t } = useTranslation();
  return (
    <AdministrationFrame title={t('administration.pages.units')} act="administer-units">
      <Units />
    </AdministrationFrame>
  );
}

function Units() {
  const { done, notify, clear } = useDone();
  return (
    <div className={styles['administration-sections']}>
      <Communes notify={notify} />
      <Offices notify={notify} />
      <DoneNotice done={done} notify={notify} onClose={clear} />
    </div>
  );
}

function Communes({ notify }: { notify: Notify }) {
  const { communes } = useUnits();
  const { opened, open, close } = useOpener<Commune | 'new'>(COMMUNES_ID);
  return (
    <>
      <CommuneSection id={COMMUNES_ID} communes={communes} onOpen={open} />
      {opened === 'new' && <NewCommunePanel notify={notify} onClose={close} />}
      {opened && opened !== 'new' && <CommunePanel commune={opened} notify={notify} onClose={close} />}
    </>
  );
}

function Offices({ notify }: { notify: Notify }) {
  const { offices } = useUnits();
  const { opened, open, close } = useOpener<Office | 'new'>(OFFICES_ID);
  return (
    <>
      <OfficeSection id={OFFICES_ID} offices={offices} onOpen={open} />
      {opened === 'new' && <NewOfficePanel notify={notify} onClose={close} />}
      {opened && opened !== 'new' && <OfficePanel office={opened} notify={notify} onClose={close} />}
    </>
  );
}
