import { formatLocal } from '../time/localTime'
import type { Template } from '@nuanyu/types/notices'
import type { Messages } from '@nuanyu/types/settings'
import type { NoticeRecord, TemplateKey } from './notice'

/**
 * Subscribe-message templates. Their ids are given by the WeChat console and set by the administrator, or in the
 * function's environment as JSON; the defaults are the embedded cloud's.
 */
export function templateIds(messages: Messages): Record<TemplateKey, string> {
  const defaults = { case_progress: 'local-case-progress', case_todo: 'local-case-todo', clinic: 'local-clinic' }
  const configured = process.env['NUANYU_TEMPLATES']
  const deployed = configured ? (JSON.parse(configured) as Partial<Record<TemplateKey, string>>) : {}
  const set = Object.entries(messages).flatMap(([key, { id }]) => (id === '' ? [] : [[key, id]]))
  return { ...defaults, ...deployed, ...(Object.fromEntries(set) as Partial<Record<TemplateKey, string>>) }
}

export function templatesFor(messages: Messages, ...keys: TemplateKey[]): Template[] {
  const ids = templateIds(messages)
  return keys.map((key) => ({ key, id: ids[key] }))
}

/** WeChat refuses a `thing` of more than 20 characters. */
const THING_LENGTH = 20

/** `fields`: how the console calls them. */
export function templateData(
  notice: Pick<NoticeRecord, 'title' | 'body' | 'at'>,
  fields: Messages[keyof Messages],
): Record<string, { value: string }> {
  return {
    [fields.title]: { value: fit(notice.title) },
    [fields.body]: { value: fit(notice.body) },
    [fields.time]: { value: formatLocal(notice.at, 'YYYY年MM月DD日 HH:mm') },
  }
}

function fit(text: string): string {
  const characters = [...text]
  return characters.length > THING_LENGTH ? `${characters.slice(0, THING_LENGTH - 1).join('')}…` : text
}
