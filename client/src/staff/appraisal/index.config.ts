export default definePageConfig({ navigationBarTitleText: '年度医德考评' })
