export const metrics = {
  name: {
    population: 'Dân số',
    households: 'Số hộ',
    income: 'Thu nhập bình quân đầu người',
    'poverty-rate': 'Tỷ lệ nghèo đa chiều',
    'near-poor-rate': 'Tỷ lệ hộ cận nghèo',
    'trained-labour-rate': 'Tỷ lệ lao động qua đào tạo',
    'health-insurance-rate': 'Tỷ lệ người dân tham gia bảo hiểm y tế',
    'ocop-3-star': 'Sản phẩm OCOP 3 sao',
    'ocop-4-star': 'Sản phẩm OCOP 4 sao',
    'ocop-5-star': 'Sản phẩm OCOP 5 sao',
    'capital-mobilised': 'Vốn huy động trong năm',
  },
  unit: {
    people: 'người',
    households: 'hộ',
    'million-dong': 'triệu đồng/người/năm',
    'billion-dong': 'tỷ đồng',
    percent: '%',
    products: 'sản phẩm',
  },
} as const;
