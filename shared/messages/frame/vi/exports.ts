/** Names of exported tables and of the sources of figures, shared by files and screens. */
export const exports = {
  table: {
    standings: 'Hiện trạng các xã',
    indicators: 'Kết quả từng chỉ tiêu',
    entries: 'Sổ ghi số liệu',
    metrics: 'Chỉ số kinh tế – xã hội',
    board: 'Bảng xã – tiêu chí',
    audit: 'Nhật ký',
  },
  package: 'Toàn bộ bảng số liệu (ZIP)',
  origin: {
    form: 'Nhập trực tiếp',
    grid: 'Bảng nhập',
    import: 'Nhập từ tệp',
    api: 'Qua API',
    sample: 'Dữ liệu mẫu',
    command: 'Lệnh trên máy chủ',
  },
  undoReason: 'Hoàn tác lần nhập từ tệp {{file}}',
  undoNote: '{{reason}}: trở lại số liệu ngày {{on}}',
} as const;
