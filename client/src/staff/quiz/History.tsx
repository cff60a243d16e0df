/** One's own results, and the way to be rid of them. */
import Taro from '@tarojs/taro'
import type { QuizRow } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { newCommandId, type Pages, useCommand } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { Button, Card, EmptyState, ListRow, Notice, Section, Sheet } from '../../ui'

export function History({ list }: { list: Pages<QuizRow> }) {
  const [asking, setAsking] = useState(false)
  const forget = useCommand('handbook.forgetQuizzes')
  const clear = async () => {
    if (!(await forget.run({ commandId: newCommandId() }))) return
    setAsking(false)
    void Taro.showToast({ title: '已清空', icon: 'success' })
    void list.reload()
  }
  return (
    <Section
      id="quiz-history"
      title="我的记录"
      note="只有您自己看得到，一年后自动清除"
      aside={
        (list.items?.length ?? 0) > 0 && (
          <Button id="quiz-forget" kind="quiet" small inline icon="trash" onClick={() => setAsking(true)}>
            清空
          </Button>
        )
      }
    >
      <PagedList
        id="quizzes"
        unit="次"
        list={list}
        empty={<EmptyState id="quiz-none" icon="edit" title="还没有做过" advice="做一组试试，两分钟就好。" />}
      >
        {(rows) => (
          <Card flush>
            {rows.map(({ id, when, kindLabel, right, total }) => (
              <ListRow
                key={id}
                id={`quiz-row-${id}`}
                title={`${String(total)} 题答对 ${String(right)} 题`}
                note={`${kindLabel} · ${when}`}
              />
            ))}
          </Card>
        )}
      </PagedList>
      <Sheet
        id="quiz-forget-sheet"
        open={asking}
        title="清空我的小测记录？"
        confirm="清空"
        danger
        busy={forget.busy}
        onConfirm={() => void clear()}
        onCancel={() => setAsking(false)}
      >
        {forget.error && <Notice tone="bad" title={forget.error.message} />}
        清空后找不回来，别人本来也看不到。
      </Sheet>
    </Section>
  )
}
