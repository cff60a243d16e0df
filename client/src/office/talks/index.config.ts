export default definePageConfig({ navigationBarTitleText: '约谈', onReachBottomDistance: 320 })
