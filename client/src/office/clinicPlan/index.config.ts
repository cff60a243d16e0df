export default definePageConfig({ navigationBarTitleText: '起草活动' })
