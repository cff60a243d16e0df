import type { Grading, PointRule } from '@nuanyu/types/branchWork'

/**
 * The rules by which points are given, as they ship, to be read by everybody whom they concern. What was done counts
 * (`process`); praise and complaints of patients are no points: that would be gamed, and is looked at elsewhere.
 * This product's own after DOMAIN §1 (verify with the hospital's 评议定级 rules before go-live).
 */
export const pointRules: readonly PointRule[] = [
  { id: 'party-lesson', what: '按期开展“三会一课”、主题党日', points: 2, limit: 24, process: true },
  { id: 'handbook-study', what: '组织学习《暖语手册》并有记录', points: 3, limit: 12, process: true },
  { id: 'pledge-kept', what: '责任区、示范岗、先锋岗公开承诺并对照检查', points: 4, limit: 16, process: true },
  { id: 'free-clinic', what: '组织或参加义诊、志愿服务', points: 5, limit: 20, process: true },
  { id: 'you-said-we-did', what: '由患者反馈推动的改进（“您提我改”）', points: 5, limit: 20, process: true },
  { id: 'brand-work', what: '支部品牌活动在院内交流推广', points: 6, limit: 12, process: false },
  { id: 'lesson-missed', what: '未按期开展组织生活', points: -3, limit: 15, process: true },
  { id: 'order-late', what: '督办事项逾期未完成', points: -4, limit: 20, process: true },
]

export const BASE_POINTS = 40

/** From how many points on which grade is suggested; read from the top. People decide. */
export const gradingTable: readonly { grading: Grading; from: number }[] = [
  { grading: 'advanced', from: 90 },
  { grading: 'good', from: 75 },
  { grading: 'fair', from: 60 },
  { grading: 'poor', from: Number.NEGATIVE_INFINITY },
]
