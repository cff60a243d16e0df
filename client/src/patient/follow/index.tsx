import { caseKinds, type CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { inGroups, takeHandedOver } from '../../session/followCodes'
import { Button, Card, Notice, Page, Skeleton } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { Case } from '../case/Case'
import { RememberCode } from '../RememberCode'
import { EnterCode } from './EnterCode'

/** For those who have only the code: the same case page, opened by 16 digits. */
export default function FollowPage() {
  // Not in the address: those stay in histories and logs.
  const [code, setCode] = useState(takeHandedOver)
  const [typed, setTyped] = useState(code)
  const query = useQuery('feedback.follow', code === '' ? null : { followCode: code })
  const { data, error, loading } = query

  const look = (next: string) => {
    if (next === code) void query.reload()
    else setCode(next)
  }

  if (code === '' || (data === undefined && error !== undefined)) {
    return (
      <Page title="凭查询码查看">
        <EnterCode value={typed} onChange={setTyped} error={error} busy={loading && code !== ''} onLook={look} />
      </Page>
    )
  }
  return (
    <Page title="办理进展">
      {data === undefined ? (
        <Skeleton cards={2} />
      ) : (
        <>
          {error && <Notice tone="warn" title={error.message} />}
          <Case
            view={data}
            followCode={code}
            onReload={() => void query.reload()}
            onChange={(next) => {
              query.setData(next)
              scrollToId('case-head')
            }}
          />
          <Card title={`查询码 ${inGroups(code)}`}>
            <RememberCode code={code} label={labelOf(data)} />
            <Button
              id="follow-other"
              kind="quiet"
              onClick={() => {
                setCode('')
                setTyped('')
              }}
            >
              换一个查询码
            </Button>
          </Card>
        </>
      )}
    </Page>
  )
}

function labelOf({ kind, code }: CaseView): string {
  return `${caseKinds[kind]} · 编号 ${code}`
}
