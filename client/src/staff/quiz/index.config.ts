export default definePageConfig({ navigationBarTitleText: '暖语小测', onReachBottomDistance: 320 })
