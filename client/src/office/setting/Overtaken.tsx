/** Somebody else was faster: what they changed, and whose is to stand. */
import { View } from '@tarojs/components'
import type { SettingView } from '@nuanyu/types/settings'
import { Button, Notice } from '../../ui'
import { SaidList } from './SaidList'

interface OvertakenProps {
  last: SettingView['last']
  onGoOn: () => void
  onDiscard: () => void
}

export function Overtaken({ last, onGoOn, onDiscard }: OvertakenProps) {
  return (
    <Notice
      id="setting-overtaken"
      tone="warn"
      title={last ? `您改的时候，${last.by} 在${last.when}也改了这一项` : '您改的时候，这一项已经变了'}
    >
      {last && (
        <>
          <View>理由：{last.why}</View>
          <SaidList said={last.changes} />
        </>
      )}
      <View>您改的还在下面，没有丢。接着改会以您的为准。</View>
      <View className="setting-buttons">
        <Button id="overtaken-go-on" kind="secondary" small inline onClick={onGoOn}>
          以我的为准，接着改
        </Button>
        <Button id="overtaken-discard" kind="quiet" small inline onClick={onDiscard}>
          放弃我的，看最新
        </Button>
      </View>
    </Notice>
  )
}
