export default definePageConfig({ navigationBarTitleText: '请您陈述意见' })
