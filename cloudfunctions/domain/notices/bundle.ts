import type { NoticeRecord } from './notice'

const pages = {
  case_todo: { page: 'staff/workbench/index', where: '请打开工作台' },
  clinic: { page: 'patient/tickets/index', where: '请打开“我的报名”' },
  case_progress: { page: 'pages/mine/index', where: '请打开“我的”' },
} as const

/** One message for several notices of one person. `alone`: nothing was said apart before it. */
export function bundleOf(notices: NoticeRecord[], alone: boolean, now: Date) {
  const { page, where } = pages[notices[0]?.template ?? 'case_todo']
  return { title: `${alone ? '' : '另'}有 ${notices.length} 件事项`, body: where, page, at: now }
}
