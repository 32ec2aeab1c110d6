import { PageLink } from '../../../ui/layout/page-link.tsx';
import boardStyles from './board.module.css';
import headlineStyles from './headline.module.css';

interface CommuneLinkProps {
  commune: { communeId: string; name: string };
  /** Anchor on the commune's page. */
  anchor?: string | undefined;
}

export function CommuneLink({ commune: { communeId, name }, anchor }: CommuneLinkProps) {
  return (
    <PageLink
      className={boardStyles['commune-name']}
      inherit
      to="/xa/$communeId"
      params={{ communeId }}
      {...(anchor !== undefined && { hash: anchor })}
    >
      {name}
    </PageLink>
  );
}

interface CommuneLinksProps extends Pick<CommuneLinkProps, 'anchor'> {
  communes: readonly CommuneLinkProps['commune'][];
}

/** Inline list of links to communes. */
export function CommuneLinks({ communes, anchor }: CommuneLinksProps) {
  if (communes.length === 0) return null;
  return (
    <ul className={headlineStyles['commune-links']} data-part="commune-links">
      {communes.map((commune) => (
        <li key={commune.communeId}>
          <CommuneLink commune={commune} anchor={anchor} />
        </li>
      ))}
    </ul>
  );
}
