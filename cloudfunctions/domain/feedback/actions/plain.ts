import type { Parsed } from '@nuanyu/types/actions'
import { handle, type Handler } from '../../../kernel/action'
import { command } from '../command'
import type { Command } from '../rules'

/** What a command says beside its name. */
type Said<N extends Command['name']> = Omit<Extract<Command, { name: N }>, 'name'>

/** Commands whose input holds all that the rules need: nothing has to be looked up for them. */
type PlainName = {
  [N in Command['name']]: Parsed<`feedback.${N}`> extends Said<N> ? N : never
}[Command['name']]

/** The patient needs no look-up of roles. */
const byPatient = ['evaluate', 'addInfo', 'release', 'withdraw', 'reopen', 'reportRetaliation'] as const

const byStaff = [
  'accept',
  'investigate',
  'submitReply',
  'contribute',
  'askInfo',
  'requestExtension',
  'handOn',
  'note',
  'clearRisk',
  'approveReply',
  'returnReply',
  'decideExtension',
  'decline',
  'transferDiscipline',
  'referDispute',
  'handleRetaliation',
  'urge',
  'raise',
  'hold',
  'archive',
] as const

function plain(name: PlainName, needs: Handler['needs']): Handler {
  return handle(`feedback.${name}`, needs, (input, context) => {
    const { commandId: _commandId, caseId: _caseId, version: _version, ...said } = input
    return command(input, { ...said, name } as Command, context)
  })
}

export const plainCommands: Handler[] = [
  ...byPatient.map((name) => plain(name, 'person')),
  ...byStaff.map((name) => plain(name, 'staff')),
]
