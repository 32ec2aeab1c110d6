import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/commune.ts';
import type { Office } from '#shared/domain/office.ts';
import { AdministrationFrame } from '../features/administration/administration-frame.tsx';
import { CommunePanel } from '../features/administration/commune-panel.tsx';
import { CommuneSection } from '../features/administration/commune-section.tsx';
import { DoneNotice } from '../features/administration/done-notice.tsx';
import { NewCommunePanel } from '../features/administration/new-commune-panel.tsx';
import { NewOfficePanel } from '../features/administration/new-office-panel.tsx';
import { OfficePanel } from '../features/administration/office-panel.tsx';
import { OfficeSection } from '../features/administration/office-section.tsx';
import { useDone } from '../features/administration/use-done.ts';
import type { Tell } from '../features/administration/use-reversible-change.ts';
import { useUnits } from '../features/administration/use-units.ts';
import { useOpener } from './use-opener.ts';

const COMMUNES_ID = 'danh-sach-xa';
const OFFICES_ID = 'danh-sach-phong';

/** The communes and the offices. */
export function UnitsPage() {
  const { t } = useTranslation();
  return (
    <AdministrationFrame title={t('administration.pages.units')} act="administer-units">
      <Units />
    </AdministrationFrame>
  );
}

function Units() {
  const { done, tell, forget } = useDone();
  return (
    <div className="administration-sections">
      <Communes tell={tell} />
      <Offices tell={tell} />
      <DoneNotice done={done} tell={tell} onClose={forget} />
    </div>
  );
}

function Communes({ tell }: { tell: Tell }) {
  const { communes } = useUnits();
  const { opened, open, close } = useOpener<Commune | 'new'>(COMMUNES_ID);
  return (
    <>
      <CommuneSection id={COMMUNES_ID} communes={communes} onOpen={open} />
      {opened === 'new' && <NewCommunePanel tell={tell} onClose={close} />}
      {opened && opened !== 'new' && <CommunePanel commune={opened} tell={tell} onClose={close} />}
    </>
  );
}

function Offices({ tell }: { tell: Tell }) {
  const { offices } = useUnits();
  const { opened, open, close } = useOpener<Office | 'new'>(OFFICES_ID);
  return (
    <>
      <OfficeSection id={OFFICES_ID} offices={offices} onOpen={open} />
      {opened === 'new' && <NewOfficePanel tell={tell} onClose={close} />}
      {opened && opened !== 'new' && <OfficePanel office={opened} tell={tell} onClose={close} />}
    </>
  );
}
