/** Texts of the lists behind the board's figures. */
export const indicators = {
  title: 'Danh sách chỉ tiêu',
  heading: {
    'not-met': 'Chỉ tiêu chưa đạt, cơ bản đạt',
    low: 'Chỉ tiêu đạt, còn thấp',
    'not-assessed': 'Chỉ tiêu chưa đánh giá',
    unchecked: 'Chỉ tiêu theo mức quy định chưa đối chiếu',
    'no-target': 'Chỉ tiêu có số liệu nhưng chưa nhập mức quy định',
    'judged-otherwise': 'Chỉ tiêu có đánh giá khác với số liệu',
  },
  state: {
    'not-met': 'Chưa đạt, cơ bản đạt',
    low: 'Đạt, còn thấp',
    'not-assessed': 'Chưa đánh giá',
    unchecked: 'Mức chưa đối chiếu',
    'no-target': 'Chưa nhập mức quy định',
    'judged-otherwise': 'Đánh giá khác số liệu',
  },
  subtitle: '{{count}} lượt chỉ tiêu của các xã theo bộ {{set}}, tính đến ngày {{on}}',
  filter: {
    label: 'Lọc danh sách chỉ tiêu',
    state: 'Trạng thái',
    commune: 'Xã',
    criterion: 'Tiêu chí',
    office: 'Cơ quan chủ trì',
    grouping: 'Xếp theo',
    any: 'Tất cả',
    clear: 'Bỏ lọc',
  },
  grouping: {
    criterion: 'Tiêu chí',
    commune: 'Xã',
    office: 'Cơ quan chủ trì',
  },
  column: {
    indicator: 'Xã, chỉ tiêu',
    status: 'Trạng thái',
  },
  noOffice: 'Chưa ghi cơ quan chủ trì',
  none: 'Không có chỉ tiêu nào',
  noneDetail: 'Hãy bỏ bớt điều kiện lọc hoặc chọn ngày khác.',
} as const;
