/** Texts of the frame around every page. */
export const shell = {
  product: 'Theo dõi nông thôn mới',
  skip: 'Đến nội dung chính',
  menu: 'Trình đơn',
  navigation: 'Điều hướng chính',
  nav: {
    board: 'Tổng quan',
    entry: 'Nhập số liệu',
    progress: 'Tiến độ',
    roadmap: 'Lộ trình',
    criteria: 'Tiêu chí',
    metrics: 'Chỉ số KT–XH',
    reports: 'Báo cáo',
    audit: 'Nhật ký',
    administration: 'Quản trị',
  },
  view: {
    label: 'Phạm vi đang xem',
    commune: 'Xã',
    chooseCommune: 'Chọn hoặc tìm xã…',
    noCommune: 'Không tìm thấy xã nào',
    on: 'Xem tại ngày',
    resetDay: 'Về ngày mặc định',
    today: 'Hôm nay',
    asOf: 'Tại ngày {{on}}',
    knownUntil: 'Số liệu ghi đến',
    latest: 'Mới nhất',
    chooseKnownUntil: 'Xem lại theo số liệu đã ghi đến một ngày',
    set: 'Bộ tiêu chí',
  },
  user: {
    communes: '{{number}} xã',
    indicators: 'Phụ trách {{number}} chỉ tiêu',
  },
  language: {
    vi: 'Tiếng Việt',
    en: 'English',
  },
  scheme: {
    toDark: 'Chuyển sang nền tối',
    toLight: 'Chuyển sang nền sáng',
  },
  sampleLabel: 'Lưu ý về dữ liệu',
  sample: 'Dữ liệu mẫu: các số liệu minh họa không phải số liệu chính thức.',
  waiting: {
    count: '{{count}} số liệu chờ gửi',
    blocked: '{{count}} số liệu cần xem lại',
    hint: 'Xem số liệu đã nhập trên máy này nhưng chưa được ghi',
  },
  offline: 'Mất kết nối với máy chủ. Trang đang hiển thị số liệu đã tải trước đó và sẽ tự kết nối lại.',
  badDay: {
    ngay: 'Ngày “{{day}}” trong địa chỉ không hợp lệ. Đang hiển thị số liệu tại ngày {{on}}.',
    ghi: 'Ngày ghi số liệu “{{day}}” trong địa chỉ không hợp lệ. Đang hiển thị số liệu mới nhất tại ngày {{on}}.',
    clear: 'Bỏ ngày này khỏi địa chỉ',
  },
  knownUntil: {
    text: 'Chỉ tính số liệu đã ghi vào hệ thống đến hết ngày {{on}}.',
    clear: 'Xem số liệu mới nhất',
  },
  unknownSet: {
    detail: 'Có thể liên kết đã bị cắt mất một phần, hoặc bộ tiêu chí chưa được nạp vào hệ thống.',
    others: 'Các bộ tiêu chí hiện có',
  },
  noSet: {
    title: 'Chưa có bộ tiêu chí nào',
    detail: 'Hãy nạp một bộ tiêu chí vào hệ thống để bắt đầu theo dõi.',
  },
  print: {
    set: 'Bộ tiêu chí {{set}}',
    on: 'số liệu tính đến ngày {{on}}',
    knownUntil: 'theo số liệu đã ghi đến hết ngày {{on}}',
    printed: 'in lúc {{moment}}',
  },
  pageProblem: 'Chưa mở được trang',
  notFound: {
    title: 'Không tìm thấy trang',
    detail: 'Địa chỉ này không có trong hệ thống. Có thể liên kết đã bị cắt mất một phần.',
    home: 'Về trang Tổng quan',
  },
  page: {
    commune: 'Xã {{name}}',
  },
} as const;
