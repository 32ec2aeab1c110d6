import { useTranslation } from 'react-i18next';

/** Document name for sentences: adds that it is a decision of the Prime Minister, which the number alone does not say. */
export function useDocumentName(): (number: string) => string {
  const { t } = useTranslation();
  return (number) => (number.endsWith('QĐ-TTg') ? t('common.decision', { document: number }) : number);
}
