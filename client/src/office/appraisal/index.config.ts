export default definePageConfig({ navigationBarTitleText: '医德考评' })
