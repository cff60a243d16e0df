import type { Viewer } from '../../../kernel/viewer'
import type { Relation } from '../lifecycle'
import type { NoteHistory } from '../records'

/** As whom somebody acts on a note. */
export function roleOf(relations: Relation[], viewer: Viewer): string {
  if (relations.includes('party')) return '党委办公室'
  if (relations.includes('handler')) return viewer.staff?.departmentName ?? '科室'
  if (relations.includes('office')) return '投诉管理部门'
  return '支部书记'
}

export function actorOf(viewer: Viewer, relations: Relation[]): NoteHistory['by'] {
  if (relations.includes('author')) return { kind: 'author', key: viewer.personKey, name: '', role: '作者' }
  const role = relations.includes('thanked') ? '本人' : roleOf(relations, viewer)
  return { kind: 'staff', key: viewer.personKey, name: viewer.staff?.name ?? '', role }
}
