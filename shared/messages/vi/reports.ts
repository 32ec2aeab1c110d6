/** Words of the reports page. */
export const reports = {
  title: 'Báo cáo',
} as const;
