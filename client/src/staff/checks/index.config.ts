export default definePageConfig({ navigationBarTitleText: '与我有关的检查', onReachBottomDistance: 320 })
