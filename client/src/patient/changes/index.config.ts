export default definePageConfig({ navigationBarTitleText: '您提我改', onReachBottomDistance: 320 })
