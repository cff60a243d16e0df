import type { Notice } from '../notices/notice'
import type { Errand } from '../receipts/records'
import type { ReminderRecord } from './records'

/** Readers are told by the errands; nobody else has to know of a change. */
export function noticesFor(): Notice[] {
  return []
}

export function toReaders(record: ReminderRecord, what: Errand['what']): Pick<Notice, 'title' | 'body' | 'page'> {
  return {
    title: what === 'remind' ? '有一份廉政提醒还没有阅读' : '廉政提醒',
    body: record.text.title,
    page: `staff/bulletin/index?kind=reminder&id=${record._id}`,
  }
}
