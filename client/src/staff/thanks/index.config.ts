export default definePageConfig({ navigationBarTitleText: '感谢', onReachBottomDistance: 320 })
