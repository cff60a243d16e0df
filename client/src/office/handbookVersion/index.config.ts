export default definePageConfig({ navigationBarTitleText: '手册版本' })
