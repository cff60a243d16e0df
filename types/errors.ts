/**
 * The closed set of refusals. Each has a text for the person; details for engineers stay in the log,
 * found by the request id that travels with the error.
 */
export const errorTexts = {
  VALIDATION: '有些内容需要修改，请看标出的地方',
  UNKNOWN_ACTION: '这个版本已不能使用此功能，请更新后再试',
  UNIDENTIFIED: '没有识别到您的微信身份，请从微信重新进入',
  FORBIDDEN: '您没有办理这项事务的权限',
  NOT_FOUND: '没有找到，可能已被撤下，或不在您的查看范围内',
  CONFLICT: '刚刚有人更新过，请看最新内容后再办理',
  ALREADY_ARRIVED: '上一次提交已经送达，内容和这次不一样。请先看已提交的内容，再决定要不要补充',
  WRONG_STATE: '当前状态不能这样办理，请刷新查看',
  SELF_REVIEW: '自己办的这一步要由另一位同事来定',
  HELD: '患者选择了晚些再转交科室，现在还不能办理',
  STAFF_NEEDED: '这个科室现在没有能办理此事的人，请改派别的科室或由投诉管理部门办理',
  EXPIRED: '查看期限已过，需要时请重新申请',
  FULL: '名额刚刚约满了，可以选别的时段，或者加入候补',
  ALREADY_REGISTERED: '这个人已经报过名了，每人只能占一个名额',
  RATE_LIMITED: '短时间内提交得太多了，请过一会儿再试；急事请打投诉电话',
  BUSY: '现在办理的人较多，请再试一次',
  TOO_LARGE: '内容太大了，请减少后再试',
  NETWORK: '网络不通，内容已保留在本机，请稍后再试',
  INTERNAL: '系统出了点问题，我们已记录，请稍后再试',
} as const

export type ErrorCode = keyof typeof errorTexts

/** What is wrong with one field of the input; `path` is dotted, e.g. `contact.phone`. */
export type FieldProblem = { path: string; message: string }

export type ErrorDetails = { fields?: FieldProblem[] }

/** The one error that both sides throw and catch. `message` is for people, `reason` only for the log. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  readonly reason: string | undefined
  requestId: string | undefined

  constructor(
    code: ErrorCode,
    options: { message?: string; details?: ErrorDetails; reason?: string; requestId?: string } = {},
  ) {
    super(options.message ?? errorTexts[code])
    this.name = 'AppError'
    this.code = code
    this.details = options.details ?? {}
    this.reason = options.reason
    this.requestId = options.requestId
  }
}
