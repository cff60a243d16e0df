export default definePageConfig({ navigationBarTitleText: '情况说明', onReachBottomDistance: 320 })
