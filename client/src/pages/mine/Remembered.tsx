import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { type FollowCode, forgetCode, masked, openFollowed, rememberedCodes } from '../../session/followCodes'
import { Button, Card, ListRow, Section, Sheet } from '../../ui'

/** Codes that somebody asked this phone to remember. */
export function Remembered() {
  const [codes, setCodes] = useState(rememberedCodes)
  const [removing, setRemoving] = useState<FollowCode>()
  useDidShow(() => setCodes(rememberedCodes()))
  if (codes.length === 0) return null
  return (
    <Section id="remembered" title="记在这台手机上的查询码" note="拿到这台手机的人都能打开">
      {codes.map((entry, index) => (
        <Card key={entry.code} flush>
          <ListRow
            id={`remembered-${index}`}
            icon="lock"
            title={entry.label}
            note={masked(entry.code)}
            onClick={() => openFollowed(entry.code)}
          />
          <Button id={`remembered-forget-${index}`} kind="quiet" small icon="trash" onClick={() => setRemoving(entry)}>
            从手机上删掉
          </Button>
        </Card>
      ))}
      <Sheet
        id="forget-sheet"
        open={removing !== undefined}
        title="从手机上删掉这个查询码吗"
        confirm="删掉"
        danger
        onCancel={() => setRemoving(undefined)}
        onConfirm={() => {
          if (removing) forgetCode(removing.code)
          setCodes(rememberedCodes())
          setRemoving(undefined)
        }}
      >
        事情照样办理。没有另外记下这 16 位数字的话，以后就打不开了。
      </Sheet>
    </Section>
  )
}
