export default definePageConfig({ navigationBarTitleText: '逾期', onReachBottomDistance: 320 })
