export default definePageConfig({ navigationBarTitleText: '支部评议定级' })
