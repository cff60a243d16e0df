import { bulletinKinds } from '@nuanyu/types/bulletins'
import type { ConsequenceView } from '@nuanyu/types/consequences'
import type { WrittenSheet } from '../tables/write'

/** The list as it is handed on. What was struck, and what lost its bulletin, says so. */
export function consequenceSheet(rows: readonly ConsequenceView[]): WrittenSheet {
  return {
    name: '结果运用',
    columns: [
      { title: '通报文号', width: 20 },
      { title: '通报种类', width: 10 },
      { title: '通报标题', width: 36 },
      { title: '对象', width: 22 },
      { title: '运用方面', width: 10 },
      { title: '决定内容', width: 40 },
      { title: '决定的会议或部门', width: 24 },
      { title: '决定日期', width: 12 },
      { title: '状态', width: 18 },
      { title: '登记', width: 18 },
      { title: '确认', width: 18 },
    ],
    rows: rows.map(({ bulletin, who, kindLabel, decided, body, day, stateLabel, entered, confirmed }) => [
      bulletin.number,
      bulletinKinds[bulletin.kind],
      bulletin.title,
      who,
      kindLabel,
      decided,
      body,
      day,
      bulletin.standing ? stateLabel : `${stateLabel}，通报已撤回`,
      entered,
      confirmed,
    ]),
  }
}
