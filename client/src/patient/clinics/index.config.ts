export default definePageConfig({
  navigationBarTitleText: '义诊报名',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  enableShareAppMessage: true,
})
