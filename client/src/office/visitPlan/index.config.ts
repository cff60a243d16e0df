export default definePageConfig({ navigationBarTitleText: '安排检查', onReachBottomDistance: 320 })
