export default definePageConfig({ navigationBarTitleText: '检查发现', onReachBottomDistance: 320 })
