/** Leads from a case or a thank-you note to a finding.   <ReportLink source={`case:${id}`} /> */
import { openPage } from '../../session/openPage'
import { useSession } from '../../session/useSession'
import { Card, ListRow } from '../../ui'

export function ReportLink({ source }: { source: string }) {
  const { session } = useSession()
  if (session?.homes.includes('findingReport') !== true) return null
  return (
    <Card flush>
      <ListRow
        id="finding-report"
        icon="flag"
        title="列为检查发现"
        note="由另一位同事复核，先听本人（科室）说明，再作认定"
        onClick={() => openPage(`office/finding/index?source=${source}`)}
      />
    </Card>
  )
}
