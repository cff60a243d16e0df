export default definePageConfig({ navigationBarTitleText: '廉政提醒', onReachBottomDistance: 320 })
