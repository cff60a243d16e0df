import Taro from '@tarojs/taro'
import type { CaseReceipt } from '@nuanyu/types/feedback'
import { keepDraft, readDraft } from '../cloud'

const KEY = 'receipt:last'

/** Keeps the receipt for the page that shows it, also over a reload, and opens that page. */
export function openReceipt(receipt: CaseReceipt): void {
  keepDraft(KEY, receipt)
  void Taro.redirectTo({ url: `/patient/receipt/index?id=${receipt.caseId}` })
}

export function keptReceipt(caseId: string): CaseReceipt | undefined {
  const receipt = readDraft<CaseReceipt>(KEY)
  return receipt?.caseId === caseId ? receipt : undefined
}
