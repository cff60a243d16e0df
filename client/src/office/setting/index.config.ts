export default definePageConfig({ navigationBarTitleText: '设置', onReachBottomDistance: 320 })
