export default definePageConfig({ navigationBarTitleText: '科室督办', onReachBottomDistance: 320 })
