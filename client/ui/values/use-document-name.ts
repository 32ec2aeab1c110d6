import { useTranslation } from 'react-i18next';

/** How a sentence names a document: a number alone does not say that it is a decision of the Prime Minister. */
export function useDocumentName(): (number: string) => string {
  const { t } = useTranslation();
  return (number) => (number.endsWith('QĐ-TTg') ? t('common.decision', { document: number }) : number);
}
