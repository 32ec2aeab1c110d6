/** Words of what changed between two days. */
export const difference = {
  title: 'Thay đổi giữa hai ngày',
} as const;
