import Taro from '@tarojs/taro'
import type { CaseReceipt } from '@nuanyu/types/feedback'

const KEY = 'receipt:last'

/** Keeps the receipt for the page that shows it, also over a reload, and opens that page. */
export function openReceipt(receipt: CaseReceipt): void {
  Taro.setStorageSync(KEY, receipt)
  void Taro.redirectTo({ url: `/patient/receipt/index?id=${receipt.caseId}` })
}

export function keptReceipt(caseId: string): CaseReceipt | undefined {
  const receipt = Taro.getStorageSync<CaseReceipt | ''>(KEY)
  return typeof receipt === 'object' && receipt !== null && receipt.caseId === caseId ? receipt : undefined
}
