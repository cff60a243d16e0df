export default definePageConfig({ navigationBarTitleText: '感谢的公布', onReachBottomDistance: 320 })
