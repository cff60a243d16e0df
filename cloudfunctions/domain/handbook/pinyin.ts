import { pinyin } from 'pinyin-pro'

/** 您好，12床 → `nin hao 12 chuang`. The dictionary is large, so only what the `export` function serves may use this. */
export function spell(text: string): string {
  const parts = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  return parts.flatMap((part) => part.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ')
}
