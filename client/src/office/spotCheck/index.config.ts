export default definePageConfig({ navigationBarTitleText: '巡查计划' })
