export default definePageConfig({ navigationBarTitleText: '结果运用', onReachBottomDistance: 320 })
