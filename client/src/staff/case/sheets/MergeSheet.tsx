/** The same matter told twice: one of them carries on for both. */
import { View } from '@tarojs/components'
import { Refusal } from '../../../features/case/Refusal'
import { type StepProps, useTyped } from '../../../features/case/step'
import { useCaseCommand } from '../../../features/case/useCaseCommand'
import { useQuery } from '../../../cloud'
import { classes, EmptyState, Icon, Notice, Pressable, QueryView, Sheet, StateTag } from '../../../ui'
import './MergeSheet.scss'

export function MergeSheet({ view, query, typed, onClose }: StepProps) {
  const similar = useQuery('feedback.similar', { caseId: view.id })
  const { value, patch, forget } = useTyped(typed, 'merge', () => ({ into: '' }))
  const step = useCaseCommand('merge', view, query)
  const cases = similar.data?.cases ?? []
  const main = cases.find(({ id }) => id === value.into)
  const send = async () => {
    if (!(await step.send({ intoCaseId: value.into }))) return
    forget()
    onClose()
  }
  const none = similar.data !== undefined && cases.length === 0
  return (
    <Sheet
      id="merge"
      open
      title={`把 ${view.code} 并入另一件`}
      confirm={main ? `并入 ${main.code}` : '请先选一件'}
      confirmDisabled={main === undefined}
      busy={step.busy}
      onCancel={onClose}
      {...(none ? { cancel: '返回' } : { onConfirm: () => void send() })}
    >
      <Refusal {...step.refusal} />
      <QueryView
        {...similar}
        onRetry={() => void similar.reload()}
        isEmpty={(found) => found.cases.length === 0}
        empty={
          <EmptyState
            id="merge-empty"
            icon="search"
            title="没有找到相同的事"
            advice="同一个人提的，或者说的话相近的，才会列在这里。"
          />
        }
      >
        {() => (
          <View className="merge-list">
            {cases.map((one) => (
              <Pressable
                key={one.id}
                id={`merge-into-${one.id}`}
                role="radio"
                checked={one.id === value.into}
                className={classes('merge-one', one.id === value.into && 'merge-one--on')}
                onClick={() => patch({ into: one.id })}
              >
                <View className="merge-one__head">
                  <Icon name={one.id === value.into ? 'check' : 'circle'} size={18} />
                  <View className="merge-one__code">{one.code}</View>
                  <StateTag tone="calm" icon="flag" text={one.stateLabel} />
                </View>
                <View className="merge-one__excerpt">{one.excerpt}</View>
                <View className="merge-one__note">
                  {one.department} · {one.submitted}
                </View>
                <View className="merge-one__because">{one.because.join(' · ')}</View>
              </Pressable>
            ))}
          </View>
        )}
      </QueryView>
      {main && (
        <Notice id="merge-preview" tone="warn" title={`${view.code} 到此结束，由 ${main.code} 继续`}>
          以后只在 {main.code} 里办理，患者会收到通知，答复时两边都能看到。合并后不能分开。
        </Notice>
      )}
    </Sheet>
  )
}
