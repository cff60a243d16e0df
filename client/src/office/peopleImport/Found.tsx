/** What a file would do, in numbers and in names. */
import { View } from '@tarojs/components'
import type { ImportPreview } from '@nuanyu/types/people'
import { Card, Notice, StatTile, StatTiles } from '../../ui'

export function Found({ seen }: { seen: ImportPreview }) {
  const { rows, added, changed, unchanged, problems, missing, questions, token } = seen
  if (rows === 0) return null
  return (
    <View id="import-found">
      <StatTiles>
        <StatTile label="新增" value={added} unit="人" />
        <StatTile label="修改" value={changed.count} unit="人" />
        <StatTile label="不变" value={unchanged} unit="人" />
        <StatTile label="要您办的" value={questions.count} unit="人" />
      </StatTiles>
      {token === null && problems.errors === 0 && (
        <Notice id="import-nothing" tone="good" title="和现在的名单一样，没有要写入的" />
      )}
      <Some id="import-changed" title="会修改" said={changed} />
      <Some
        id="import-questions"
        title="要您办的，不会自动改"
        note="换科室、离岗、回来工作，都牵涉没办完的事，请到个人页办理。"
        said={questions}
      />
      <Some
        id="import-missing"
        title="名单里有、文件里没有"
        note="不会自动移除。确实离开的，请到个人页办理离岗。"
        said={missing}
      />
    </View>
  )
}

interface SomeProps {
  id: string
  title: string
  note?: string
  said: ImportPreview['changed']
}

function Some({ id, title, note, said: { count, shown } }: SomeProps) {
  if (count === 0) return null
  return (
    <Card id={id} title={`${title} ${String(count)} 人`} note={note}>
      {shown.map(({ row, who, what }) => (
        <View key={`${String(row)} ${who}`} className="found">
          <View className="found__who">{row === null ? who : `第 ${String(row)} 行 · ${who}`}</View>
          <View className="found__what">{what}</View>
        </View>
      ))}
      {count > shown.length && <View className="found__rest">还有 {count - shown.length} 人，下载清单可以看全。</View>}
    </Card>
  )
}
