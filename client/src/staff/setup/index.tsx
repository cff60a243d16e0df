import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, useQuery } from '../../cloud'
import { FormField } from '../../features/form/FormField'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { refreshSession } from '../../session/useSession'
import { Button, Card, EmptyState, Notice, Page, QueryView, TextInput } from '../../ui'

const NOTHING = {}
const FIELDS = ['code', 'hospitalName', 'departmentName', 'name', 'staffId', 'title']

/** The very first administrator, by the code that the deployment printed. */
export default function SetUpPage() {
  const state = useQuery('people.setUpState', NOTHING)
  const [commandId] = useState(newCommandId)
  const [values, setValues] = useState({
    code: '',
    hospitalName: '',
    departmentName: '信息科',
    name: '',
    staffId: '',
    title: '',
  })
  const setUp = useCommand('people.setUp')
  const { marks, unshown } = placeProblems(setUp.fieldErrors, FIELDS)
  useScrollToProblem(setUp.error, marks, FIELDS)
  const input = (path: keyof typeof values, label: string, maxLength: number, placeholder?: string) => (
    <TextInput
      id={`setup-${path}`}
      label={label}
      value={values[path]}
      maxLength={maxLength}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(value) => {
        setValues({ ...values, [path]: value })
        setUp.clear(path)
      }}
    />
  )
  const send = async () => {
    if (!(await setUp.run({ commandId, ...values }))) return
    await refreshSession().catch(() => undefined)
    void Taro.redirectTo({ url: '/office/people/index' })
  }
  const open = state.data?.open === true
  return (
    <Page
      title="启用系统"
      audience="staff"
      actions={
        open && (
          <Button id="setup-send" loading={setUp.busy} onClick={() => void send()}>
            启用
          </Button>
        )
      }
    >
      <QueryView {...state} onRetry={() => void state.reload()}>
        {(found) =>
          found.open ? (
            <>
              <View id="form-error">
                {setUp.error && (setUp.error.code !== 'VALIDATION' || unshown.length > 0) && (
                  <Notice
                    id="setup-error"
                    tone="bad"
                    title={setUp.error.code === 'VALIDATION' ? unshown.join('；') : setUp.error.message}
                  />
                )}
              </View>
              <Card title="第一位系统管理员" note="启用码由部署系统的人给您，只能用一次。">
                <FormField path="code" label="启用码" required error={marks.code}>
                  {input('code', '启用码', 24, '16 位字母和数字')}
                </FormField>
                <FormField path="hospitalName" label="医院名称" required error={marks.hospitalName}>
                  {input('hospitalName', '医院名称', 40)}
                </FormField>
                <FormField path="departmentName" label="您所在的科室" required error={marks.departmentName}>
                  {input('departmentName', '您所在的科室', 30)}
                </FormField>
                <FormField path="name" label="您的姓名" required error={marks.name}>
                  {input('name', '您的姓名', 30)}
                </FormField>
                <FormField path="staffId" label="您的工号" required error={marks.staffId}>
                  {input('staffId', '您的工号', 20)}
                </FormField>
                <FormField path="title" label="职务/职称" optional error={marks.title}>
                  {input('title', '职务/职称', 30)}
                </FormField>
              </Card>
              <Notice icon="users" title="下一步：请第二个人进来">
                加人、加角色都要两个人。启用后请先邀请另一位系统管理员，或党委办公室的人；只有这一次可以由您自己批准，会写进审计。
              </Notice>
            </>
          ) : (
            <EmptyState
              id="setup-used"
              icon="lock"
              title="系统已经启用"
              advice="启用码已经用过，不再有效。要成为管理员，请让现有的管理员邀请您。"
            />
          )
        }
      </QueryView>
    </Page>
  )
}
