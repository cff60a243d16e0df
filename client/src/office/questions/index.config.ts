export default definePageConfig({ navigationBarTitleText: '数据疑问', onReachBottomDistance: 320 })
