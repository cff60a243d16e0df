import type { CorrectionNote, ReportContent } from '@nuanyu/types/monthly'
import { reportContent } from '../content/reportContent'
import type { MonthlyRecord } from '../records'

/** What a file is made of: the content, and by what one knows whether it is the approved one. */
export type Paper = {
  content: ReportContent
  /** 编号 and 内容校验 of what was approved; of a draft, that it is one. */
  seal: string[]
  /** Stands on every page of what is not approved. */
  mark: string
  /** Stands behind the content and is no part of it. */
  correction: CorrectionNote | null
}

export function paperOf(record: MonthlyRecord, correction: CorrectionNote | null): Paper {
  const content = reportContent(record)
  const { frozen } = record
  if (frozen === null) return { content, seal: ['草稿，未经批准，数字和文字都可能改动'], mark: '草稿', correction }
  return { content, seal: [`编号：${content.number}`, `内容校验（SHA-256）：${frozen.hash}`], mark: '', correction }
}

/** 〔2026〕第3号 or 草稿, as a part of the file's name. */
export function fileName({ content, mark }: Paper, extension: string): string {
  return `${content.title}（${mark === '' ? content.number : mark}）.${extension}`
}
