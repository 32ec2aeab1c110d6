/** Anchors of board sections, part of page addresses. */
export const GAPS_ANCHOR = 'chi-tieu-chua-dat';
export const NEARLY_MET_ANCHOR = 'sap-dat';
export const FRESHNESS_ANCHOR = 'cap-nhat-so-lieu';
