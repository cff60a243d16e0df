import { View } from '@tarojs/components'
import { answerKinds, checkKinds, type CheckKind, type PlanView } from '@nuanyu/types/inspection'
import { Card } from '../../ui'

/** What is asked and looked at, frozen with the approval. */
export function Questions({ items }: { items: PlanView['items'] }) {
  return (
    <>
      {(Object.keys(items) as CheckKind[])
        .filter((kind) => items[kind].length > 0)
        .map((kind) => (
          <Card key={kind} title={`${checkKinds[kind]}问什么`} note={`${String(items[kind].length)} 题`}>
            {items[kind].map(({ id, text, answer, weight }, index) => (
              <View key={id} className="check-line">
                <View>
                  <View>
                    {index + 1}. {text}
                  </View>
                  <View className="check-line__note">
                    {answerKinds[answer]} · 权重 {weight}
                  </View>
                </View>
              </View>
            ))}
          </Card>
        ))}
    </>
  )
}
