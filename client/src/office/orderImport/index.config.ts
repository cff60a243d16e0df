export default definePageConfig({ navigationBarTitleText: '导入调研问题' })
