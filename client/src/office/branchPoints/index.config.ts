export default definePageConfig({ navigationBarTitleText: '支部积分', onReachBottomDistance: 320 })
