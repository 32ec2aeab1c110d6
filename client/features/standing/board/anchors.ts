/** The parts of the board that figures lead to. */
export const GAPS_ANCHOR = 'chi-tieu-chua-dat';
export const NEARLY_MET_ANCHOR = 'sap-dat';
export const FRESHNESS_ANCHOR = 'cap-nhat-so-lieu';
