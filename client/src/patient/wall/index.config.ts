export default definePageConfig({ navigationBarTitleText: '感谢墙', onReachBottomDistance: 320 })
