export default definePageConfig({ navigationBarTitleText: '手册编修', onReachBottomDistance: 320 })
