export default definePageConfig({ navigationBarTitleText: '查找', onReachBottomDistance: 320 })
