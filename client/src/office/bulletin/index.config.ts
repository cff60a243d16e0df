export default definePageConfig({ navigationBarTitleText: '通报', onReachBottomDistance: 320 })
