import { Button, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { indicatorsLedBy, type Office } from '#shared/domain/people/office.ts';
import { useCriteriaSets } from '../../../api/use-criteria-sets.ts';
import { UnitValidity } from '../../../ui/form/unit-validity.tsx';
import administrationFrameStyles from '../../../ui/layout/administration-frame.module.css';
import { EditButton } from '../../../ui/layout/buttons/edit-button.tsx';
import { ListTable } from '../../../ui/layout/list-table.tsx';
import quietBadgeStyles from '../../../ui/layout/quiet-badge.module.css';
import { useLedIndicatorsText } from './led-indicators.ts';
import styles from './office-section.module.css';

interface OfficeSectionProps {
  /** Id of the element that gets the focus if the original row no longer exists. */
  id: string;
  offices: readonly Office[];
  onOpen: (office: Office | 'new') => void;
}

/** List of offices, including ended ones, with their led indicators. */
export function OfficeSection({ id, offices, onOpen }: OfficeSectionProps) {
  const { t } = useTranslation();
  const columns = [
    t('administration.office.name'),
    t('administration.office.leads'),
    t('administration.unit.existence'),
  ];
  return (
    <section className={administrationFrameStyles['administration-section']} aria-labelledby={id}>
      <div className={administrationFrameStyles['administration-head']}>
        <Title order={2} id={id} tabIndex={-1}>
          {t('administration.office.title')}
        </Title>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onOpen('new')}>
          {t('administration.office.add')}
        </Button>
      </div>
      <ListTable caption={t('administration.office.title')} columns={columns}>
        {offices.map((office) => (
          <tr key={office.id}>
            <th scope="row">{office.name}</th>
            <td data-label={t('administration.office.leads')}>
              <OfficeLeadsText office={office} />
            </td>
            <td data-label={t('administration.unit.existence')}>
              <UnitValidity validFrom={null} validUntil={office.validUntil} />
            </td>
            <td>
              <EditButton name={office.name} onClick={() => onOpen(office)} />
            </td>
          </tr>
        ))}
      </ListTable>
    </section>
  );
}

function OfficeLeadsText({ office }: { office: Office }) {
  const { t } = useTranslation();
  const ledIndicatorsText = useLedIndicatorsText();
  const sets = useCriteriaSets();
  return (
    <ul className={styles['office-leads-text']}>
      {sets.map((set) => (
        <li key={set.id}>
          <span>{set.shortTitle}:</span> {ledIndicatorsText(set, indicatorsLedBy(office, set))}{' '}
          {office.leads[set.id] && (
            <span className={quietBadgeStyles['quiet-badge']} data-part="quiet-badge" data-tone="plain">
              {t('administration.office.ownMark')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
