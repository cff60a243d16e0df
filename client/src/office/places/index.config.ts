export default definePageConfig({ navigationBarTitleText: '岗位与二维码' })
