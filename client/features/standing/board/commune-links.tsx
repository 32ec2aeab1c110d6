import { PageLink } from '../../../ui/layout/page-link.tsx';
import boardStyles from './board.module.css';
import headlineStyles from './headline.module.css';

interface CommuneLinkProps {
  commune: { communeId: string; name: string };
  /** The part of the commune's page to open at. */
  anchor?: string | undefined;
}

/** A commune by name, leading to its page. */
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

/** Communes on one line, as far as it goes. */
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
