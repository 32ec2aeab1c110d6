import { Button, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Commune } from '#shared/domain/units/commune.ts';
import { UnitValidity } from '../../../ui/form/unit-validity.tsx';
import administrationFrameStyles from '../../../ui/layout/administration-frame.module.css';
import { EditButton } from '../../../ui/layout/buttons/edit-button.tsx';
import listTableStyles from '../../../ui/layout/list-table.module.css';
import { ListTable } from '../../../ui/layout/list-table.tsx';
import { useRegions } from './use-regions.ts';

interface CommuneSectionProps {
  /** Id of the element that gets the focus if the original row no longer exists. */
  id: string;
  communes: readonly Commune[];
  onOpen: (commune: Commune | 'new') => void;
}

/** List of communes, including ended ones. */
export function CommuneSection({ id, communes, onOpen }: CommuneSectionProps) {
  const { t } = useTranslation();
  const columns = [
    t('administration.commune.name'),
    t('administration.commune.group'),
    t('administration.commune.regions'),
    t('administration.unit.existence'),
  ];
  return (
    <section className={administrationFrameStyles['administration-section']} aria-labelledby={id}>
      <div className={administrationFrameStyles['administration-head']}>
        <Title order={2} id={id} tabIndex={-1}>
          {t('administration.commune.title')}
        </Title>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onOpen('new')}>
          {t('administration.commune.add')}
        </Button>
      </div>
      <ListTable caption={t('administration.commune.title')} columns={columns}>
        {communes.map((commune) => (
          <CommuneRow key={commune.id} commune={commune} onOpen={() => onOpen(commune)} />
        ))}
      </ListTable>
    </section>
  );
}

function CommuneRow({ commune, onOpen }: { commune: Commune; onOpen: () => void }) {
  const { t } = useTranslation();
  const regions = useRegions(commune.regions);
  const names = regions.filter(({ value }) => commune.regions.includes(value)).map(({ label }) => label);
  return (
    <tr>
      <th scope="row">
        {commune.name} <span className={listTableStyles['list-table-code']}>{commune.id}</span>
      </th>
      <td data-label={t('administration.commune.group')}>{commune.group}</td>
      <td data-label={t('administration.commune.regions')}>
        {names.join(', ') || t('administration.commune.noRegion')}
      </td>
      <td data-label={t('administration.unit.existence')}>
        <UnitValidity {...commune} />
      </td>
      <td>
        <EditButton name={t('administration.commune.named', { name: commune.name })} onClick={onOpen} />
      </td>
    </tr>
  );
}
