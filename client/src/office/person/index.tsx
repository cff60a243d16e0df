import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Invited, PersonView } from '@nuanyu/types/people'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { StepSheet } from '../../features/steps/StepSheet'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Columns, Notice, Page, QueryView, Section } from '../../ui'
import { ApprovalCard } from '../people/ApprovalCard'
import { DecideSheet } from '../people/DecideSheet'
import { EditSheet } from './EditSheet'
import { Facts } from './Facts'
import { Grants } from './Grants'
import './index.scss'
import { InvitedSheet } from './InvitedSheet'
import { InviteSheet } from './InviteSheet'
import { LeaveSheet } from './LeaveSheet'
import { MoveSheet } from './MoveSheet'
import { ProposeSheet } from './ProposeSheet'

type Grant = PersonView['grants'][number]
export type Open =
  | { kind: 'edit' | 'invite' | 'revokeInvitation' | 'propose' | 'leave' | 'move' }
  | { kind: 'extend' | 'revoke'; grant: Grant }
  | { kind: 'decide'; row: PersonView['waiting'][number] }

/** One person: who they are, what they may do, what waits, and every step that the server offers. */
export default function PersonPage() {
  const staffId = decodeURIComponent(useRouter().params.id ?? '')
  const query = useQuery('people.get', { staffId })
  const nav = useWorkNav('people')
  const [open, setOpen] = useState<Open>()
  const [invited, setInvited] = useState<Invited>()
  const close = () => setOpen(undefined)
  const stale = () => {
    close()
    void query.reload()
  }
  const done = (person: PersonView) => {
    close()
    query.setData(person)
  }
  const person = query.data
  const sheet = { onDone: done, onStale: stale, onClose: close }
  return (
    <Page title={person?.name ?? '人员'} audience="office" wide nav={nav}>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => (
          <>
            {view.why !== null && <Notice id="person-why" icon="users" title={view.why} />}
            <Columns>
              <Facts person={view} onOpen={(kind) => setOpen({ kind })} />
              <View>
                <Grants person={view} onOpen={setOpen} />
                {view.waiting.length > 0 && (
                  <Section id="person-waiting" title="等第二个人批准">
                    {view.waiting.map((row) => (
                      <ApprovalCard
                        key={row.id}
                        row={row}
                        onDecide={() => setOpen({ kind: 'decide', row })}
                        onChanged={() => void query.reload()}
                      />
                    ))}
                  </Section>
                )}
              </View>
            </Columns>
          </>
        )}
      </QueryView>
      {person && open?.kind === 'edit' && <EditSheet person={person} {...sheet} />}
      {person && open?.kind === 'leave' && <LeaveSheet person={person} {...sheet} />}
      {person && open?.kind === 'move' && <MoveSheet person={person} {...sheet} />}
      {person && open?.kind === 'propose' && <ProposeSheet person={person} {...sheet} />}
      {person && open?.kind === 'extend' && <ProposeSheet person={person} extend={open.grant} {...sheet} />}
      {person && open?.kind === 'invite' && (
        <InviteSheet
          person={person}
          onInvited={(given) => {
            done(given.person)
            setInvited(given)
          }}
          onStale={stale}
          onClose={close}
        />
      )}
      {person && open?.kind === 'revoke' && (
        <StepSheet
          id="revoke"
          action="people.revoke"
          danger
          title={`收回“${open.grant.label} · ${open.grant.scope}”`}
          confirm="收回角色"
          lead={<View className="person-says">马上生效，不用第二个人；要再给，就要两个人了。</View>}
          says="如果科室因此没有经办人，没办结的会转到投诉管理部门。"
          done="已收回"
          input={(_text, commandId) => ({ commandId, staffId, version: person.version, key: open.grant.key })}
          onDone={done}
          onReload={stale}
          onClose={close}
        />
      )}
      {person && open?.kind === 'revokeInvitation' && (
        <StepSheet
          id="revoke-invitation"
          action="people.revokeInvitation"
          danger
          title={`收回给${person.name}的邀请`}
          confirm="收回邀请"
          says="邀请码马上作废。需要时可以再发一个。"
          done="已收回"
          input={(_text, commandId) => ({ commandId, staffId, version: person.version })}
          onDone={done}
          onReload={stale}
          onClose={close}
        />
      )}
      {open?.kind === 'decide' && <DecideSheet row={open.row} onDone={stale} onClose={close} />}
      {invited && <InvitedSheet invited={invited} onClose={() => setInvited(undefined)} />}
    </Page>
  )
}
