export default definePageConfig({ navigationBarTitleText: '我的检查', onReachBottomDistance: 320 })
