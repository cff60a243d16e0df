/** What a hospital may want otherwise. */

/** House style of the number: 暖语通报〔2026〕3号, after 《党政机关公文格式》 GB/T 9704-2012 §7.2.5 (六角括号, no 第, no 0 before). */
export const SERIES = '暖语通报'

/** Who issues them: 落款 and the red head of the Word file. */
export const OFFICE = '党委办公室'
