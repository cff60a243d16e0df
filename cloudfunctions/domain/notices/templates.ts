import { formatLocal } from '../time/localTime'
import type { Template } from '@nuanyu/types/notices'
import type { NoticeRecord, TemplateKey } from './notice'

/**
 * Subscribe-message templates. Their ids are given by the WeChat console and set in the function's environment
 * as JSON; the defaults are the embedded cloud's.
 */
export function templateIds(): Record<TemplateKey, string> {
  const defaults = { case_progress: 'local-case-progress', case_todo: 'local-case-todo' }
  const configured = process.env['NUANYU_TEMPLATES']
  return configured ? { ...defaults, ...(JSON.parse(configured) as Partial<Record<TemplateKey, string>>) } : defaults
}

export function templatesFor(...keys: TemplateKey[]): Template[] {
  const ids = templateIds()
  return keys.map((key) => ({ key, id: ids[key] }))
}

/** WeChat refuses a `thing` of more than 20 characters. */
const THING_LENGTH = 20

export function templateData(notice: Pick<NoticeRecord, 'title' | 'body' | 'at'>): Record<string, { value: string }> {
  return {
    thing1: { value: fit(notice.title) },
    thing2: { value: fit(notice.body) },
    time3: { value: formatLocal(notice.at, 'YYYY年MM月DD日 HH:mm') },
  }
}

function fit(text: string): string {
  const characters = [...text]
  return characters.length > THING_LENGTH ? `${characters.slice(0, THING_LENGTH - 1).join('')}…` : text
}
