/** Words of adding sets, assigning them to communes, and two sets side by side. */
export const sets = {
  fault: {
    missing: 'Thiếu nội dung này',
    'unknown-field': 'Định dạng không có trường này',
    empty: 'Không được để trống',
    'wrong-format':
      'Sai định dạng (ngày viết theo mẫu 2026-01-31; mã chỉ gồm chữ không dấu, số, dấu chấm hoặc gạch nối)',
    'not-valid': 'Giá trị không hợp lệ',
    'wrong-type': 'Sai kiểu dữ liệu (cần {{expected}})',
    'not-among': 'Phải là một trong: {{values}}',
    'too-few': 'Cần ít nhất {{minimum}} mục',
    under: 'Không được nhỏ hơn {{minimum}}',
    'too-many': 'Có tối đa {{maximum}} mục',
    'too-long': 'Có tối đa {{maximum}} ký tự',
    over: 'Không được lớn hơn {{maximum}}',
    'unknown-region': 'Bộ tiêu chí không khai báo vùng hoặc nhóm xã “{{region}}”',
    'not-of-kind': 'Mức quy định không đúng loại giá trị của chỉ tiêu ({{kind}})',
    'doubled-metric': 'Chỉ số “{{metric}}” do hai chỉ tiêu cùng đo',
    'doubled-region': 'Vùng hoặc nhóm xã này bị khai báo hai lần',
    'doubled-criterion': 'Số thứ tự tiêu chí này bị dùng hai lần',
    'doubled-code': 'Mã chỉ tiêu này bị dùng hai lần',
    'until-before-from': 'Ngày hết hiệu lực trước ngày có hiệu lực',
    'levels-with-kind-level': 'Danh mục mức chỉ dùng, và phải có, khi loại giá trị là “level”',
    'yes-no-compares-with-is': 'Chỉ tiêu loại có/không phải so sánh bằng “is”',
    'part-needs-target': 'Nội dung có cách đo riêng phải ghi mức quy định riêng (null nếu chưa có)',
    'part-names-comparison':
      'Nội dung loại có/không so sánh bằng “is”; nội dung khác loại phải ghi cách so sánh riêng',
  },
} as const;
