export default definePageConfig({ navigationBarTitleText: '导入手册' })
