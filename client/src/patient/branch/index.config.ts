export default definePageConfig({ navigationBarTitleText: '党支部', onReachBottomDistance: 320 })
