export default definePageConfig({
  navigationBarTitleText: '工作台',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  onReachBottomDistance: 320,
})
