export default definePageConfig({ navigationBarTitleText: '患者听到的话' })
