export default definePageConfig({ navigationBarTitleText: '身份保管', onReachBottomDistance: 320 })
