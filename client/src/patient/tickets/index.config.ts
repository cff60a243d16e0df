export default definePageConfig({
  navigationBarTitleText: '我的义诊票',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
