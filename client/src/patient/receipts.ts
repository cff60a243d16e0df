import Taro from '@tarojs/taro'
import type { CaseReceipt } from '@nuanyu/types/feedback'
import { keepDraft, readDraft } from '../cloud'

const KEY = 'receipt:last'
let latest: CaseReceipt | undefined

/**
 * Keeps the receipt for the page that shows it, also over a reload, and opens that page. One with a code to follow the
 * case is not put on the device: who holds the phone next could read along. That is for the person to decide.
 */
export function openReceipt(receipt: CaseReceipt): void {
  latest = receipt
  if (receipt.followCode === null) keepDraft(KEY, receipt)
  void Taro.redirectTo({ url: `/patient/receipt/index?id=${receipt.caseId}` })
}

export function keptReceipt(caseId: string): CaseReceipt | undefined {
  const receipt = latest?.caseId === caseId ? latest : readDraft<CaseReceipt>(KEY)
  return receipt?.caseId === caseId ? receipt : undefined
}
