import type { Consents, Messages, ReplyTemplate } from '@nuanyu/types/settings'

/** Beginnings of replies, not answers: what stands in 〔〕 must be filled in before a reply can go. */
export const defaultReplyTemplates: ReplyTemplate[] = [
  {
    id: 'sorry',
    label: '致歉并改进',
    text: '您好，感谢您把这件事告诉我们。经核实，〔查明的情况〕。这是我们没有做好，给您添了麻烦，向您诚恳道歉。\n我们已经〔已采取的措施〕，今后会〔怎样避免再发生〕。\n如果您还有不清楚的地方，欢迎拨打{电话}。\n{科室}',
    subjects: [],
    change: 'made',
  },
  {
    id: 'explain',
    label: '说明情况',
    text: '您好，您反映的情况我们已经认真核实。〔查明的情况〕。之所以这样安排，是因为〔原因，用患者听得懂的话〕。\n当时没有向您讲清楚，是我们沟通不够，请您谅解。\n如果您有不同看法，请告诉我们，我们会再了解。\n{科室}',
    subjects: [],
    change: 'none',
  },
  {
    id: 'process',
    label: '优化流程',
    text: '您好，您提到的〔哪个环节〕等候时间长，我们查看了当天的情况：〔查明的情况〕。\n我们会〔怎样调整〕，预计〔什么时候〕能看到变化。\n谢谢您帮我们发现问题。\n{科室}',
    subjects: ['process', 'environment', 'fees', 'other'],
    change: 'planned',
  },
  {
    id: 'fees',
    label: '核对费用',
    text: '您好，您反映的收费问题，我们和财务一起核对了〔哪一天〕的清单：〔核对结果〕。\n〔多收的怎样退、什么时候到账；没有多收的，逐项说明依据〕。\n清单可以到收费窗口打印，也可以拨打{电话}逐项询问。\n{科室}',
    subjects: ['fees'],
    change: null,
  },
  {
    id: 'adopt',
    label: '采纳建议',
    text: '您好，谢谢您的建议。科室讨论后认为〔结论〕，我们准备〔怎样落实〕。\n落实以后，您可以在这件事的进度里看到结果。\n欢迎您继续给我们提意见。\n{科室}',
    subjects: [],
    change: 'planned',
  },
]

export const defaultConsents: Consents = {
  named: '医院为办理和回复这件事，保存您写的内容、照片（办结后 {案件年限} 年）和姓名、电话、微信标识（{身份年限} 年）',
  confidential:
    '医院为办理和回复这件事，保存您写的内容、照片（办结后 {案件年限} 年），并加密封存您的联系方式和微信标识（{身份年限} 年）',
  anonymous: '医院为办理这件事，保存您写的内容和照片（办结后 {案件年限} 年）；不保存您是谁',
  purpose: '为办理这件反馈保存联系方式',
}

export const defaultMessages: Messages = {
  case_progress: { id: '', title: 'thing1', body: 'thing2', time: 'time3' },
  case_todo: { id: '', title: 'thing1', body: 'thing2', time: 'time3' },
  clinic: { id: '', title: 'thing1', body: 'thing2', time: 'time3' },
}
