export default definePageConfig({ navigationBarTitleText: '通报与提醒', onReachBottomDistance: 320 })
