/**
 * `npx tsx scripts/handbookPinyin.ts`
 *
 * Spells the handbook that ships, after its words changed. It lies beside the words, because the functions that everybody
 * waits for do not load the dictionary; a test says when it is behind.
 */
import fs from 'node:fs'
import path from 'node:path'
import { spell } from '../cloudfunctions/domain/handbook/pinyin'

const folder = path.join(__dirname, '../cloudfunctions/domain/handbook/default')

function write(lines: string[]): void {
  const head = '/** Written by scripts/handbookPinyin.ts: syllables of each phrase that ships. */\n'
  fs.writeFileSync(
    path.join(folder, 'pinyin.ts'),
    `${head}export const defaultPinyin: Record<string, string> = {\n${lines.join('')}}\n`,
  )
}

async function main(): Promise<void> {
  // The words import the spelling.
  if (!fs.existsSync(path.join(folder, 'pinyin.ts'))) write([])
  const { defaultPhrases } = await import('../cloudfunctions/domain/handbook/default')
  write(defaultPhrases.map(({ id, text }) => `  '${id}': '${spell(text)}',\n`))
}

void main()
