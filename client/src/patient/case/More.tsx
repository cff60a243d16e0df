import type { CaseCommand } from '@nuanyu/types/feedback'
import { useState, type ComponentType } from 'react'
import { Card, ListRow, type IconName } from '../../ui'
import { AddInfo } from './AddInfo'
import type { CaseProps } from './props'
import { Release } from './Release'
import { Reopen } from './Reopen'
import { ReportRetaliation } from './ReportRetaliation'
import { Withdraw } from './Withdraw'

export interface SheetProps extends CaseProps {
  open: boolean
  onClose: () => void
}

interface Offer {
  command: CaseCommand
  id: string
  icon: IconName
  title: string
  note: string
  sheet: ComponentType<SheetProps>
}

/** What one may do besides the one thing the case waits for. Which of them, the server says. */
const OFFERS: Offer[] = [
  {
    command: 'addInfo',
    id: 'case-add-info',
    icon: 'edit',
    title: '补充情况',
    note: '想起了什么，随时可以加',
    sheet: AddInfo,
  },
  {
    command: 'release',
    id: 'case-release',
    icon: 'send',
    title: '现在就转交科室',
    note: '不再等到约定的那天',
    sheet: Release,
  },
  {
    command: 'reopen',
    id: 'case-reopen',
    icon: 'refresh',
    title: '要求重新办理',
    note: '没有解决，或有新的情况',
    sheet: Reopen,
  },
  {
    command: 'reportRetaliation',
    id: 'case-retaliation',
    icon: 'shield',
    title: '因为反映问题被为难了',
    note: '由纪检监察室处理，科室看不到',
    sheet: ReportRetaliation,
  },
  {
    command: 'withdraw',
    id: 'case-withdraw',
    icon: 'close',
    title: '撤回',
    note: '不再办理',
    sheet: Withdraw,
  },
]

export function More(props: CaseProps) {
  const [opened, setOpened] = useState<CaseCommand>()
  const { view } = props
  // Asked by the hospital, the answer has a place of its own.
  const asked = view.question !== null
  const offers = OFFERS.filter(({ command }) => view.can.includes(command) && !(asked && command === 'addInfo'))
  return (
    <>
      {offers.length > 0 && (
        <Card flush id="case-more" title="您还可以">
          {offers.map(({ command, id, icon, title, note }) => (
            <ListRow key={command} id={id} icon={icon} title={title} note={note} onClick={() => setOpened(command)} />
          ))}
        </Card>
      )}
      {OFFERS.map(({ command, sheet: Asking }) => (
        <Asking key={command} {...props} open={opened === command} onClose={() => setOpened(undefined)} />
      ))}
    </>
  )
}
