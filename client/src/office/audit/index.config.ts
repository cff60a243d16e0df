export default definePageConfig({ navigationBarTitleText: '审计', onReachBottomDistance: 320 })
