/** Words of the lists of indicators behind the board's figures. */
export const indicators = {
  title: 'Danh sách chỉ tiêu',
} as const;
