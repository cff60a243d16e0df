import { placeKinds, type PlaceKind } from '@nuanyu/types/org'
import { View } from '@tarojs/components'
import { useCommand } from '../../cloud'
import { Field, Notice, Sheet, TextInput } from '../../ui'
import { useForm } from './useForm'
import './org.scss'

interface Place {
  id: string
  name: string
  version: number
}
interface OfPlace {
  kind: PlaceKind
  place: Place
  onDone: () => void
  onClose: () => void
}

const becomes: Record<PlaceKind, readonly string[]> = {
  branch: ['患者页面上不再出现它的品牌和承诺。'],
  department: ['患者和同事选科室时不再出现。', '要先移走没办结的事、在岗职工和在用的岗位。'],
  post: ['它的二维码马上停用，再扫会引到医院首页。', '请记得把贴出去的码撕下来。'],
}

/** Out of use, with a reason; nothing of its past goes. */
export function RetireSheet({ kind, place, onDone, onClose }: OfPlace) {
  const { commandId, values, set } = useForm({ reason: '' })
  const retire = useCommand('org.retire', { onConflict: onDone })
  const send = async () => {
    const { id, version } = place
    if (await retire.run({ commandId, kind, id, version, ...values })) onDone()
  }
  return (
    <Sheet
      id="retire"
      open
      danger
      title={`停用${placeKinds[kind]}“${place.name}”？`}
      confirm="停用"
      busy={retire.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      {retire.error && retire.error.code !== 'VALIDATION' && <Notice tone="bad" title={retire.error.message} />}
      {[...becomes[kind], '以前的评价、反馈和统计都保留，以后可以恢复。'].map((line) => (
        <View key={line} className="org-line">
          {line}
        </View>
      ))}
      <Field label="为什么停用" required error={retire.fieldErrors.reason}>
        <TextInput
          id="retire-reason"
          label="为什么停用"
          value={values.reason}
          maxLength={100}
          placeholder="例如：病区合并"
          onChange={set('reason')}
        />
      </Field>
    </Sheet>
  )
}

export function RestoreSheet({ kind, place, onDone, onClose }: OfPlace) {
  const { commandId } = useForm({})
  const restore = useCommand('org.restore', { onConflict: onDone })
  const send = async () => {
    if (await restore.run({ commandId, kind, id: place.id, version: place.version })) onDone()
  }
  return (
    <Sheet
      id="restore"
      open
      title={`恢复${placeKinds[kind]}“${place.name}”？`}
      confirm="恢复使用"
      busy={restore.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      {restore.error && <Notice tone="bad" title={restore.error.message} />}
      <View className="org-line">{kind === 'post' ? '没有作废的二维码又能扫了。' : '名称和资料和停用前一样。'}</View>
    </Sheet>
  )
}
