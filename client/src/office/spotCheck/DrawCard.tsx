import { View } from '@tarojs/components'
import type { PlanView, Redrawn } from '@nuanyu/types/inspection'
import { useState } from 'react'
import { useCommand } from '../../cloud'
import { Button, Card, KeyValues, Notice } from '../../ui'

/** The draw, and that anybody with the right may do it again. */
export function DrawCard({ view, draw }: { view: PlanView; draw: NonNullable<PlanView['draw']> }) {
  const [again, setAgain] = useState<Redrawn>()
  const redraw = useCommand('inspection.redraw')
  const run = async () => {
    const found = await redraw.run({ planId: view.id })
    if (found) setAgain(found)
  }
  return (
    <Card id="check-draw" title="随机抽样" note={`${draw.when} · ${draw.by}`}>
      <KeyValues
        items={[
          { label: '同意回访、可抽的', value: `${String(draw.frame)} 人` },
          { label: '种子', value: <View className="check-code">{draw.seed}</View>, id: 'check-seed' },
          { label: '名单指纹', value: <View className="check-code">{draw.frameHash.slice(0, 16)}…</View> },
        ]}
      />
      {redraw.error && <Notice tone="bad" title={redraw.error.message} />}
      {again && (
        <>
          <Notice
            id="check-redrawn"
            tone={again.equal ? 'good' : 'bad'}
            title={again.equal ? '重抽一遍，结果完全一样' : '重抽的结果和保存的不一样，请立即报告'}
          >
            {again.method}
          </Notice>
          {again.lines.map(({ label, wanted, drawn, equal }) => (
            <View key={label} className="check-line">
              <View>
                <View className="check-line__name">{label}</View>
                <View className="check-code">{drawn.join(' ')}</View>
              </View>
              <View className="check-line__n">
                {drawn.length}/{wanted} {equal ? '一样' : '不一样'}
              </View>
            </View>
          ))}
        </>
      )}
      <Button id="check-redraw" kind="secondary" icon="refresh" loading={redraw.busy} onClick={() => void run()}>
        照着种子重抽一遍
      </Button>
    </Card>
  )
}
