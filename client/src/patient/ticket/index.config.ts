export default definePageConfig({
  navigationBarTitleText: '义诊票',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
