import { isCalendar, type SettingKind, type SettingView } from '@nuanyu/types/settings'
import { countOpenBySubject, countProvisional, countOpen } from '../feedback/store'
import { countPostsBy } from '../org/store'
import { sheetId } from '../reports/sheet'
import { loadSheet } from '../reports/store'
import { count } from '../reports/suppress'
import { dayOf } from '../time/localTime'

type Impact = SettingView['impact']

/** What a change of this kind would touch, so that whoever changes it knows before. At most one trip. */
export async function impactOf(kind: SettingKind, now: Date): Promise<Impact> {
  if (isCalendar(kind)) return provisional()
  switch (kind) {
    case 'postKinds':
      return items(await countPostsBy('kind'), (n) => `${n} 个岗位正在使用`)
    case 'postMarks':
      return items(await countPostsBy('mark'), (n) => `${n} 个岗位正在使用`)
    case 'subjects':
      return items(await countOpenBySubject(), (n) => `${n} 件在办`)
    case 'voices':
    case 'hearts':
    case 'attitudes':
      return chosen(kind, now)
    case 'deadlines':
      return lines(`在办的 ${await countOpen()} 件仍按收到时的期限办理，新的规则只用于以后收到和重新办理的。`)
    case 'retention':
      return lines('改短以后，已经超过期限的资料当天夜里就会清除，不能恢复；依法保全的不清除。')
    case 'consents':
      return lines('已经同意的仍是当时的版本；新版本从下一次提交起使用。')
    default:
      return lines()
  }
}

async function provisional(): Promise<Impact> {
  const waiting = await countProvisional()
  return lines(
    waiting > 0
      ? `有 ${waiting} 件在办的期限是按普通工作日暂算的。公布后逐件重新计算，变了的会写进办理经过，并告诉患者和经办人。`
      : '公布后在办事项的期限逐件核对，变了的会写进办理经过，并告诉患者和经办人；已经答复的不变。',
  )
}

async function chosen(kind: 'voices' | 'hearts' | 'attitudes', now: Date): Promise<Impact> {
  const year = dayOf(now).slice(0, 4)
  const part = kind === 'attitudes' ? 'main' : 'heard'
  const sheet = await loadSheet([sheetId(year, part)])
  const counts = sheet.sums(part, sheet.departments(year), year, kind)
  // As everywhere: fewer than five people are not shown.
  return items(counts, (n) => (count(n) === null ? '今年少于 5 次' : `今年选了 ${n} 次`))
}

function lines(...said: string[]): Impact {
  return { lines: said, items: {} }
}

function items(counts: ReadonlyMap<string, number>, say: (n: number) => string): Impact {
  const used = [...counts].filter(([, n]) => n > 0)
  return { lines: [], items: Object.fromEntries(used.map(([id, n]) => [id, say(n)])) }
}
