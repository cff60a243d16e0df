export default definePageConfig({ navigationBarTitleText: '义诊签到', onReachBottomDistance: 320 })
