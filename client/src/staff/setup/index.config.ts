export default definePageConfig({ navigationBarTitleText: '启用系统' })
