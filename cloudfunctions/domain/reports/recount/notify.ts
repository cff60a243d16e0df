import type { RecountTarget } from '@nuanyu/types/reports'
import type { Notice } from '../../notices/notice'
import { labelOf } from '../period'

/** Who is told that stored figures and records differ. How much is not said: it may be about one person. */
export function noticesOf(target: RecountTarget): Notice[] {
  return (['admin', 'party_office'] as const).map((role) => ({
    to: { kind: 'role', role, departmentId: null, except: [] },
    template: 'case_todo',
    title: '统计数字和记录对不上',
    body: `${sayTarget(target)}：请核对后修正`,
    page: 'office/recounts/index',
    urgency: 'normal',
  }))
}

export function sayTarget(target: RecountTarget): string {
  return target === 'now' ? '正在办理' : labelOf(target)
}
