export default definePageConfig({ navigationBarTitleText: '这个数里有哪些', onReachBottomDistance: 320 })
