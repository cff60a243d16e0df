export default definePageConfig({ navigationBarTitleText: '督办台账', onReachBottomDistance: 320 })
