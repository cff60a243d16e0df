import { View } from '@tarojs/components'
import type { ClinicManage, ClinicRowPage } from '@nuanyu/types/clinic'
import { useEffect } from 'react'
import { RestoredNote } from '../../features/form/RestoredNote'
import { fieldId } from '../../features/form/FormField'
import { Button, Notice } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { Preview } from './Preview'
import { Promises } from './Promises'
import { Rules } from './Rules'
import { type Plan, usePlan } from './usePlan'
import { What } from './What'
import { When } from './When'
import { Where } from './Where'
import { Who } from './Who'

interface EditorProps {
  shelf: ClinicRowPage
  view?: ClinicManage | undefined
  onStale: (id: string) => void
  onDone: (id: string) => void
}

/** In the order in which a branch secretary thinks of it: what, who, where, when, how, and what is promised. */
export function Editor({ shelf, view, onStale, onDone }: EditorProps) {
  const plan = usePlan({ shelf, view, onStale, onDone })
  // Hours and seats were promised to people: only words are corrected.
  const words = view?.state === 'published'
  useFirstProblem(plan)
  const branch = shelf.branches.find(({ id }) => id === plan.form.branchId)?.name ?? plan.department?.name ?? null
  return (
    <View className="plan">
      <View className="plan__form">
        <RestoredNote shown={plan.restored} onDiscard={plan.startOver} />
        {typeof view?.why === 'string' && <Notice id="plan-returned" tone="warn" title={view.why} />}
        {words && (
          <Notice id="plan-words" title="已经发布，这里只改文字">
            时间请用“改期”，名额请用“调整名额”。改了地点，约上的人都会收到通知。
          </Notice>
        )}
        <What plan={plan} words={words} />
        <Who plan={plan} branches={shelf.branches} words={words} />
        <Where plan={plan} />
        {!words && <When plan={plan} />}
        <Rules plan={plan} words={words} />
        <Promises plan={plan} />
      </View>
      <View className="plan__side">
        <Preview form={plan.form} branch={branch} />
        <Failed plan={plan} />
        <View className="plan__actions">
          {words ? (
            <Button id="plan-save" loading={plan.busy} onClick={() => void plan.saveOnly()}>
              保存更正
            </Button>
          ) : (
            <>
              <Button id="plan-submit" loading={plan.busy} onClick={() => void plan.saveAndSubmit()}>
                送党委办公室批准
              </Button>
              <Button id="plan-save" kind="secondary" disabled={plan.busy} onClick={() => void plan.saveOnly()}>
                先存草稿
              </Button>
            </>
          )}
        </View>
        {!words && <View className="plan__note">由没有参与起草的另一位同事批准，批准后马上发布，开放报名。</View>}
      </View>
    </View>
  )
}

/** Why it was not saved; what is wrong is said at its field and counted here. */
function Failed({ plan }: { plan: Plan }) {
  const { error, problems } = plan
  const count = Object.keys(problems).length
  if (count > 0)
    return (
      <Notice
        id="plan-missing"
        tone="warn"
        title={`还有 ${String(count)} 处要填写或修改`}
        action={
          <Button id="plan-look" kind="quiet" small inline onClick={() => scrollToId(firstOf(plan))}>
            去看
          </Button>
        }
      >
        {error === undefined ? '草稿已经存好。' : undefined}
      </Notice>
    )
  if (error === undefined || error.code === 'VALIDATION') return null
  return (
    <Notice
      id="plan-error"
      tone="bad"
      title={error.message}
      action={
        (error.code === 'CONFLICT' || error.code === 'ALREADY_ARRIVED') && (
          <Button id="plan-reload" kind="quiet" small inline onClick={plan.lookAtNewest}>
            看最新
          </Button>
        )
      }
    >
      {error.code === 'CONFLICT' && '看最新会放下您这次的改动，请先记下要紧的内容。'}
    </Notice>
  )
}

function useFirstProblem(plan: Plan): void {
  const { problems, busy } = plan
  const first = firstOf(plan)
  const some = Object.keys(problems).length > 0
  useEffect(() => {
    if (some && !busy) scrollToId(first)
    // Once after each try, not with every mark that goes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [some, busy])
}

const FIELDS = [
  ...['title', 'kind', 'summary', 'bring', 'branchId', 'departmentId', 'doctors', 'phone', 'place.name'],
  ...['place.address', 'sessions', 'release', 'opensAt', 'closesAt', 'cancelHours', 'perAccount', 'waitlist'],
  ...['walkIns', 'promises', 'filing'],
]

function firstOf({ wrong }: Plan): string {
  return fieldId(FIELDS.find((path) => wrong(path) !== undefined) ?? 'title')
}
