import { useTranslation } from 'react-i18next';
import type { BoardRow } from '#shared/contract/standing/standings.ts';
import { type CriteriaSet, findIndicator } from '#shared/domain/sets/criteria-set.ts';
import { PageLink } from '../../../../ui/layout/page-link.tsx';
import { useFormat } from '../../../../ui/values/use-format.ts';
import { useLocalName } from '../../../../ui/values/use-local-name.ts';
import { CommuneLinks } from '../commune-links.tsx';
import styles from './gap-list.module.css';

interface GapRowProps {
  code: string;
  set: CriteriaSet;
  notMet: readonly BoardRow[];
  notAssessed: readonly BoardRow[];
}

export function GapRow({ code, set, notMet, notAssessed }: GapRowProps) {
  const localName = useLocalName();
  const indicator = findIndicator(set, code);
  const anchor = `chi-tieu-${code}`;
  return (
    <tr>
      <th scope="row">
        <PageLink
          to="/tieu-chi/$setId"
          params={{ setId: set.id }}
          search={(search) => ({ ...search, 'chi-tieu': code })}
          inherit
        >
          <span className={styles['gap-code']} data-part="gap-code">
            {code}
          </span>{' '}
          {indicator && localName(indicator)}
        </PageLink>
      </th>
      <GapCell communes={notMet} anchor={anchor} label="notMet" />
      <GapCell communes={notAssessed} anchor={anchor} label="notAssessed" />
    </tr>
  );
}

interface GapCellProps {
  communes: readonly BoardRow[];
  anchor: string;
  label: 'notMet' | 'notAssessed';
}

function GapCell({ communes, anchor, label }: GapCellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <td data-label={t(`board.gaps.${label}`)} data-empty={communes.length === 0}>
      <strong className={styles['gap-count']} data-part="gap-count">
        {format.number(communes.length)}
      </strong>
      <CommuneLinks communes={communes} anchor={anchor} />
    </td>
  );
}
