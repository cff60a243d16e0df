import '../zod'
import * as z from 'zod'
import { keysOf } from '../common'

/** The closed lists of a thank-you note's life. */

/** Nothing else is accepted (九项准则 4 and 8). */
export const noteForms = { letter: '感谢信', pennant: '锦旗' } as const
export const NoteForm = z.enum(keysOf(noteForms))
export type NoteForm = z.infer<typeof NoteForm>

/** DOMAIN §5. */
export const noteStates = {
  submitted: '已收到',
  checking: '内容检测中',
  verifying: '核实中',
  recorded: '已送达',
  published_internal: '院内已公布',
  published_public: '已上感谢墙',
  rejected: '没有记录',
  hidden: '已从墙上撤下',
  withdrawn: '已撤回',
} as const
export const NoteState = z.enum(keysOf(noteStates))
export type NoteState = z.infer<typeof NoteState>

/** Everything that can be done to a note, each by the action `thanks.<name>`. */
export const noteCommands = {
  // the author
  unpublish: '不再公布',
  withdraw: '撤回这份感谢',
  // whoever is thanked, or the unit
  consent: '决定要不要公布',
  // who verifies
  verify: '核实',
  pass: '转上级核实',
  reject: '不予记录',
  // the Party office
  confirm: '第二人确认',
  publish: '公布',
  hide: '从墙上撤下',
  show: '恢复公布',
  recheck: '重新检测内容',
  // commendation
  nominate: '推荐表扬',
  decideNomination: '决定是否采纳',
} as const
export const NoteCommand = z.enum(keysOf(noteCommands))
export type NoteCommand = z.infer<typeof NoteCommand>

/** How far something may be shown; each of author and staff member says it for themselves. */
export const publishScopes = { public: '公开', internal: '仅院内', none: '不公布' } as const
export const PublishScope = z.enum(keysOf(publishScopes))
export type PublishScope = z.infer<typeof PublishScope>

export const signatureKinds = { surname: '只写姓氏', named: '写全名', anonymous: '不署名' } as const
export const SignatureKind = z.enum(keysOf(signatureKinds))
export type SignatureKind = z.infer<typeof SignatureKind>

export const honorifics = ['女士', '先生', '家属', '同学'] as const

/** Why a note is not recorded, and what the author reads. A reason of one's own could hurt. */
export const rejectReasons = {
  not_found: {
    label: '对不上是哪位同事',
    explained: '我们在科室里没有对上您说的这位同事。您可以写清是哪个科室、大概哪一天，再写一次；也可以写给整个科室。',
  },
  not_ours: {
    label: '不是本院的人或事',
    explained: '您感谢的可能不是我们医院的同事，请核对一下医院和科室的名称。',
  },
  not_thanks: {
    label: '内容不是感谢',
    explained: '这份内容看起来不是感谢。要反映问题，请从“投诉建议”提交，我们会在5个工作日内答复您。',
  },
  gift: {
    label: '附带礼品、礼金',
    explained: '您的心意我们领了。医院只收感谢信和锦旗，不收礼品、礼金；请去掉这部分再写一次。',
  },
  advertisement: {
    label: '含推广内容',
    explained: '内容里带有推广或别的用途，我们没有记录下来。',
  },
  repeated: {
    label: '和已有的一份重复',
    explained: '同样内容的感谢我们已经收到一份，会按那一份转达，不重复记录。',
  },
} as const
export const RejectReason = z.enum(keysOf(rejectReasons))
export type RejectReason = z.infer<typeof RejectReason>

/** What has to be looked at by a second person before a note is shown or commended. Asked, never claimed. */
export const noteQuestions = {
  staff_author: '作者像是本院同事，请核实是不是代写或互相感谢',
  mutual: '半年内双方像是互相感谢过，请核实',
  gift: '信里提到了钱物，请核实是否收过、是否已退回',
} as const
export const NoteQuestion = z.enum(keysOf(noteQuestions))
export type NoteQuestion = z.infer<typeof NoteQuestion>
