import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAuthors } from '#shared/contract/people/accounts.ts';
import { queryOf } from '../../api/query.ts';

// Authors of figures recorded before accounts existed, and of the sample.
const WITHOUT_ACCOUNT = ['local', 'van-phong-dieu-phoi'] as const;

/** Whether the author's id is a user name, which is worth showing beside the name. */
export function hasAccount(author: string): boolean {
  return !WITHOUT_ACCOUNT.some((id) => id === author);
}

/** Looks up an author's name; the id if there is none. */
export function useAuthorName(): (author: string) => string {
  const { t } = useTranslation();
  const { data } = useQuery({ ...queryOf(listAuthors, {}), staleTime: 10 * 60_000 });
  return (author) => {
    const known = WITHOUT_ACCOUNT.find((id) => id === author);
    if (known) return t(`entries.author.${known}`);
    return data?.authors.find(({ id }) => id === author)?.name ?? author;
  };
}
