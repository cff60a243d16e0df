import type { BulletinRecord } from './records'
import { SERIES } from './terms'

/** 暖语通报〔2026〕3号; empty before it is issued. */
export function numberLabel({ number }: Pick<BulletinRecord, 'number'>): string {
  return number ? `${SERIES}〔${number.year}〕${number.n}号` : ''
}

export function paragraphsOf(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** 凌志远（神经内科）、心血管内科 */
export function aboutLabel({ persons, departments }: Pick<BulletinRecord, 'persons' | 'departments'>): string {
  return [
    ...persons.map(({ name, departmentName }) => `${name}（${departmentName}）`),
    ...departments.map(({ name }) => name),
  ].join('、')
}
