import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Reports } from '../../features/clinic/Reports'
import { openPage } from '../../session/openPage'
import { Button, EmptyState, Page, Segmented } from '../../ui'
import { Changes } from './Changes'
import './index.scss'

const VIEWS = [
  { id: 'changes', label: '我们改了什么' },
  { id: 'reports', label: '我们办的活动' },
] as const
type Which = (typeof VIEWS)[number]['id']

/** What came of what people said, and of what the hospital held for them. */
export default function ChangesPage() {
  const { id, view } = useRouter().params
  const [which, setWhich] = useState<Which>(view === 'reports' ? 'reports' : 'changes')
  return (
    <Page title="您提我改" wide>
      <View className="changes-view">
        <Segmented id="changes-view" label="看什么" options={VIEWS} value={which} onChange={setWhich} />
      </View>
      {which === 'changes' ? (
        <Changes id={id} />
      ) : (
        <>
          <View className="changes-lead">义诊、讲座、筛查办完以后，办的人写下来的。</View>
          <Reports
            empty={
              <EmptyState
                id="reports-empty"
                icon="calendar"
                title="还没有写好的活动总结"
                advice="活动办完以后写在这里。现在可以先看看要办哪些。"
                action={
                  <Button id="reports-coming" kind="secondary" onClick={() => openPage('patient/clinics/index')}>
                    看要举办的活动
                  </Button>
                }
              />
            }
          />
        </>
      )}
    </Page>
  )
}
