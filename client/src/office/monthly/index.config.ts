export default definePageConfig({ navigationBarTitleText: '月报', onReachBottomDistance: 320 })
