export default definePageConfig({ navigationBarTitleText: '义诊统计' })
