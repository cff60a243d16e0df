import {
  deadlineFields,
  deliveryFields,
  limitFields,
  type NumberField,
  retentionFields,
  type Said,
  vaultFields,
  watchingFields,
} from '@nuanyu/types/settings'
import { addDays } from '../time/localTime'
import { type Change, difference, type Leaf, ORDER } from './difference'

/** Differences as people read them. Pure. */

const numbers: Record<string, NumberField> = {
  ...deadlineFields,
  ...deliveryFields,
  ...limitFields,
  ...retentionFields,
  ...vaultFields,
  ...watchingFields,
}

const fields: Record<string, string> = {
  label: '名称',
  explained: '给患者的解释',
  source: '依据',
  text: '正文',
  subjects: '用于的类别',
  change: '改进情况',
  lane: '转给谁',
  suggest: '建议科室',
  named: '实名',
  confidential: '保密',
  anonymous: '匿名',
  purpose: '用途',
  link: '普通链接',
  quietFrom: '晚上几点起不发',
  quietUntil: '早上几点起再发',
  holidays: '放假',
  makeUpWorkdays: '调休上班',
  'case_progress/id': '进展消息 · 模板编号',
  'case_progress/title': '进展消息 · 标题字段',
  'case_progress/body': '进展消息 · 内容字段',
  'case_progress/time': '进展消息 · 时间字段',
  'case_todo/id': '待办消息 · 模板编号',
  'case_todo/title': '待办消息 · 标题字段',
  'case_todo/body': '待办消息 · 内容字段',
  'case_todo/time': '待办消息 · 时间字段',
  'clinic/id': '义诊消息 · 模板编号',
  'clinic/title': '义诊消息 · 标题字段',
  'clinic/body': '义诊消息 · 内容字段',
  'clinic/time': '义诊消息 · 时间字段',
}

const words: Record<string, string> = {
  discipline: '纪检监察室',
  none: '暂不调整',
  planned: '计划改进',
  made: '已经改进',
}

/** `names`: of departments and subjects, for values that are ids. */
export function sayDifference(before: unknown, after: unknown, names: ReadonlyMap<string, string>): Said[] {
  const changes = difference(before ?? {}, after ?? {})
  const isList = Array.isArray(before) || Array.isArray(after)
  return isList ? sayList(asList(before), asList(after), changes, names) : changes.flatMap(sayField)
}

type Item = { id: string; label: string; retired?: true }

function asList(value: unknown): Item[] {
  return Array.isArray(value) ? (value as Item[]) : []
}

function sayList(before: Item[], after: Item[], changes: Change[], names: ReadonlyMap<string, string>): Said[] {
  const said: Said[] = []
  const was = new Map(before.map((item) => [item.id, item]))
  const is = new Map(after.map((item) => [item.id, item]))
  for (const { id, label } of after) if (!was.has(id)) said.push({ what: '新增', before: null, after: label })
  for (const { id, label } of before) if (!is.has(id)) said.push({ what: '去掉', before: label, after: null })
  for (const { path, before: from, after: to } of changes) {
    const [id = '', field = ''] = path.split('/')
    const name = was.get(id)?.label
    if (name === undefined || !is.has(id)) continue
    if (field === 'retired')
      said.push(to ? { what: '停用', before: name, after: null } : { what: '恢复使用', before: null, after: name })
    else if (field === 'label') said.push({ what: '改名', before: name, after: is.get(id)?.label ?? null })
    else
      said.push({
        what: `“${name}”的${fields[field] ?? field}`,
        before: sayLeaf(field, from, names),
        after: sayLeaf(field, to, names),
      })
  }
  const order = changes.find(({ path }) => path === ORDER)
  if (order) {
    const common = (list: Item[]) => list.filter(({ id }) => was.has(id) && is.has(id)).map(({ id }) => id)
    if (common(before).join() !== common(after).join())
      said.push({ what: '顺序', before: labelsOf(common(before), is), after: labelsOf(common(after), is) })
  }
  return said
}

function labelsOf(ids: string[], items: Map<string, Item>): string {
  return ids.map((id) => items.get(id)?.label ?? id).join('、')
}

const NOTHING: Record<string, string> = { lane: '科室', suggest: '不建议', subjects: '所有类别', change: '由经办人选' }

function sayLeaf(field: string, leaf: Leaf | undefined, names: ReadonlyMap<string, string>): string {
  if (leaf === undefined || leaf === null || (Array.isArray(leaf) && leaf.length === 0))
    return NOTHING[field] ?? '（空）'
  const one = (value: string) => words[value] ?? names.get(value) ?? value
  return Array.isArray(leaf) ? leaf.map(one).join('、') : one(String(leaf))
}

function sayField({ path, before, after }: Change): Said[] {
  const number = numbers[path]
  const what = number?.label ?? fields[path] ?? path
  if (path === 'holidays' || path === 'makeUpWorkdays') return sayDays(what, asDays(before), asDays(after))
  const unit = (leaf: Leaf | undefined) => {
    if (leaf === undefined) return null
    return number ? `${String(leaf)} ${number.unit}` : String(leaf) || '（空）'
  }
  return [{ what, before: unit(before), after: unit(after) }]
}

function asDays(leaf: Leaf | undefined): string[] {
  return Array.isArray(leaf) ? leaf : []
}

function sayDays(what: string, before: string[], after: string[]): Said[] {
  const gone = before.filter((day) => !after.includes(day))
  const come = after.filter((day) => !before.includes(day))
  return [
    ...(come.length ? [{ what: `${what}，加上`, before: null, after: sayRanges(come) }] : []),
    ...(gone.length ? [{ what: `${what}，去掉`, before: sayRanges(gone), after: null }] : []),
  ]
}

/** 2月6日至12日、5月1日 */
export function sayRanges(days: readonly string[]): string {
  const ranges: [string, string][] = []
  for (const day of [...days].sort()) {
    const last = ranges.at(-1)
    if (last && addDays(last[1], 1) === day) last[1] = day
    else ranges.push([day, day])
  }
  return ranges
    .map(([from, to]) =>
      from === to
        ? sayDate(from)
        : `${sayDate(from)}至${from.slice(5, 7) === to.slice(5, 7) ? `${Number(to.slice(8))}日` : sayDate(to)}`,
    )
    .join('、')
}

function sayDate(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}
