export default definePageConfig({ navigationBarTitleText: '导入职工名单' })
