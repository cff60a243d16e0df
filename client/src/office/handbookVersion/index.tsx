import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, useCommand, useQuery } from '../../cloud'
import { Reader } from '../../features/handbook/Reader'
import { useTakeFile } from '../../features/files/useTakeFile'
import { openPage } from '../../session/openPage'
import { Button, Card, Notice, Page, QueryView, StateTag } from '../../ui'
import '../handbook/handbook.scss'
import { compareUrl, refOf } from '../handbook/urls'

const NOTHING = {}

/** One published version, as it was and will stay. */
export default function VersionPage() {
  const ref = refOf(useRouter().params.version)
  const version = ref === 'draft' ? 0 : ref
  const handbook = useQuery('handbook.read', { version })
  const desk = useQuery('handbook.draft', NOTHING)
  const file = useTakeFile('handbook.export')
  const start = useCommand('handbook.startDraft', { onConflict: () => void desk.reload() })
  const [commandId, setCommandId] = useState(newCommandId)
  const current = desk.data?.current.version
  const begin = async () => {
    if (!(await start.run({ commandId, from: version }))) return
    setCommandId(newCommandId())
    void Taro.navigateTo({ url: '/office/handbookDraft/index' })
  }
  const error = file.error ?? start.error
  return (
    <Page title="手册版本" audience="office" wide>
      {error && <Notice id="version-error" tone="bad" title={error.message} />}
      <QueryView {...handbook} onRetry={() => void handbook.reload()}>
        {(view) => (
          <>
            <Card
              id="version-head"
              title={view.label}
              note={view.note}
              aside={<StateTag tone={view.current ? 'good' : 'muted'} text={view.current ? '现行' : '已被新版代替'} />}
            >
              <View className="hb-actions">
                <Button
                  id="version-export"
                  kind="secondary"
                  inline
                  icon="download"
                  loading={file.busy}
                  onClick={() => void file.take({ version })}
                >
                  导出 Excel
                </Button>
                {version > 0 && (
                  <Button
                    id="version-compare"
                    kind="secondary"
                    inline
                    onClick={() => openPage(compareUrl(version - 1, version))}
                  >
                    和前一版比较
                  </Button>
                )}
                {current !== undefined && version !== current && (
                  <Button
                    id="version-compare-current"
                    kind="secondary"
                    inline
                    onClick={() => openPage(compareUrl(version, current))}
                  >
                    和现行版比较
                  </Button>
                )}
                {desk.data?.can.includes('start') && (
                  <Button
                    id="version-start"
                    kind="quiet"
                    inline
                    icon="edit"
                    loading={start.busy}
                    onClick={() => void begin()}
                  >
                    以这一版为底起草
                  </Button>
                )}
              </View>
            </Card>
            <Reader view={view} placeholder="查一句话，拼音也行" />
          </>
        )}
      </QueryView>
    </Page>
  )
}
