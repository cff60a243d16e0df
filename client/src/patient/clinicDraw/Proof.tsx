import type { DrawResult } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../ui'

/** The promise made before, the secret shown after, and what anybody can do with both. */
export function Proof({ result: { commitment, seed } }: { result: DrawResult }) {
  return (
    <>
      <View>
        报名开始前，系统就定好一串随机的字并封存，先公布它的指纹；抽完再公布原文，谁也不能中途换。每个号把原文、一个点、号码连起来算一次
        SHA-256，按结果从小到大排就是抽签顺序。
      </View>
      <Line id="draw-commitment" label="事先公布的指纹（原文的 SHA-256）" value={commitment} />
      {seed !== null && <Line id="draw-seed" label="抽完公布的原文" value={seed} />}
    </>
  )
}

function Line({ id, label, value }: { id: string; label: string; value: string }) {
  return (
    <View className="draw__proof">
      <View className="draw__label">{label}</View>
      <View id={id} className="draw__hash">
        {value}
      </View>
      <Button id={`${id}-copy`} kind="quiet" small inline onClick={() => void Taro.setClipboardData({ data: value })}>
        复制这一串
      </Button>
    </View>
  )
}
