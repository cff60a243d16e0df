import { handle, type Handler } from '../../../kernel/action'
import { command } from '../command'
import type { Command } from '../rules'

/** Commands whose input holds all that the rules need: nothing has to be looked up for them. */

function plain(
  name: 'unpublish' | 'consent' | 'pass' | 'reject' | 'confirm' | 'hide' | 'show',
  needs: Handler['needs'],
): Handler {
  return handle(`thanks.${name}`, needs, (input, context) => {
    const { commandId: _commandId, noteId: _noteId, ...said } = input
    return command(input, { ...said, name } as Command, context)
  })
}

export const plainCommands: Handler[] = [
  plain('unpublish', 'person'),
  plain('consent', 'staff'),
  plain('pass', 'staff'),
  plain('reject', 'staff'),
  plain('confirm', 'staff'),
  plain('hide', 'staff'),
  plain('show', 'staff'),
]
