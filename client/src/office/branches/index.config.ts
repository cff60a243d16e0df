export default definePageConfig({ navigationBarTitleText: '支部与品牌' })
