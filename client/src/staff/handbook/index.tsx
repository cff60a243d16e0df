import { View } from '@tarojs/components'
import { useQuery } from '../../cloud'
import { Reader } from '../../features/handbook/Reader'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, ListRow, Page, QueryView } from '../../ui'
import './index.scss'
import { Today } from './Today'

const IN_FORCE = { version: null }
const NOTHING = {}

/** A phrase for today, a short quiz, and the handbook itself, opened at one's own kind of post. */
export default function StaffHandbookPage() {
  const handbook = useQuery('handbook.read', IN_FORCE)
  const today = useQuery('handbook.today', NOTHING)
  const nav = useWorkNav('handbook')
  return (
    <Page title="暖语手册" audience="staff" wide nav={nav}>
      <View className="handbook-top">
        <Today query={today} />
        <Card flush className="handbook-practice">
          <ListRow
            id="handbook-quiz"
            icon="edit"
            title="小测一下"
            note="6 道题，两分钟；结果只有您自己看得到"
            onClick={() => openPage('staff/quiz/index')}
          />
        </Card>
      </View>
      <QueryView {...handbook} onRetry={() => void handbook.reload()}>
        {(view) => (
          <>
            <View id="handbook-version" className="handbook-version">
              {view.label}
              {view.note !== '' && ` · ${view.note}`}
            </View>
            <Reader view={view} first={today.data?.own[0]} placeholder="查一句话，拼音也行：nhqw、nihao" />
          </>
        )}
      </QueryView>
    </Page>
  )
}
