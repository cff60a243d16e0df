import type { ClinicView, SlotView } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { openPage } from '../../session/openPage'
import { Button, Card } from '../../ui'
import { FormError } from '../FormError'
import { otherSlots } from './form'
import type { Registering } from './useRegistering'

const OTHERS = 4

/** Why it did not work, and what one can do instead. Nothing that was typed is gone. */
export function Refused({ view, form }: { view: ClinicView; form: Registering }) {
  const { error, slot } = form
  if (error?.code === 'FULL' && slot !== undefined)
    return <Full view={view} form={form} slot={slot} message={error.message} />
  if (error?.code === 'ALREADY_REGISTERED') return <Already view={view} form={form} message={error.message} />
  return <FormError error={error} unshown={form.unshown} onLook={() => openPage('patient/tickets/index')} />
}

function Full({ view, form, slot, message }: { view: ClinicView; form: Registering; slot: SlotView; message: string }) {
  const others = otherSlots(view, slot, OTHERS)
  return (
    <View id="form-error">
      <Card id="clinic-full" tone="warn" title={view.release === 'draw' ? message : '这个时段刚刚约满了'}>
        <View>您填的都还在，不用重填。{others.length > 0 && '换一个时段，马上就能约上：'}</View>
        <View className="clinic-choices">
          {others.map(({ id, when, left }) => (
            <Button key={id} id={`clinic-other-${id}`} kind="secondary" onClick={() => form.chooseSlot(id)}>
              {when}，余 {left}
            </Button>
          ))}
          {view.waitlist && (
            <Button
              id="clinic-wait"
              kind={others.length > 0 ? 'quiet' : 'primary'}
              loading={form.busy}
              onClick={() => form.send({ waitlist: true })}
            >
              在这个时段候补{slot.waiting > 0 ? `（前面 ${String(slot.waiting)} 人）` : ''}
            </Button>
          )}
        </View>
        {view.waitlist && (
          <View className="clinic-note">有人取消就按先后轮到，会发消息请您确认；不确认就给下一位。</View>
        )}
      </Card>
    </View>
  )
}

function Already({ view, form, message }: { view: ClinicView; form: Registering; message: string }) {
  const only = view.mine.length === 1 ? view.mine[0] : undefined
  return (
    <View id="form-error">
      <Card id="clinic-already" tone="warn" title={message}>
        <View>
          {view.mine.length > 0
            ? '名额已经有了，不用再报。'
            : '可能是家里人用另一个微信报的，票在那个微信里；也可能是窗口或电话帮着报的，当天报姓名就行。'}
        </View>
        <View className="clinic-choices">
          {view.mine.length > 0 && (
            <Button
              id="clinic-look"
              kind="secondary"
              icon="qr"
              onClick={() =>
                openPage(
                  only === undefined ? 'patient/tickets/index' : `patient/ticket/index?id=${only.registrationId}`,
                )
              }
            >
              看报名
            </Button>
          )}
          <Button id="clinic-another" kind="quiet" onClick={form.another}>
            给另一位家人报名
          </Button>
        </View>
      </Card>
    </View>
  )
}
