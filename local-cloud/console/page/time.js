import { get, post } from './api.js'
import { button, el, notice, table, time } from './dom.js'

/** Timers, and the clock they run by. */

const STEPS = [
  ['1 minute', 60_000],
  ['1 hour', 3_600_000],
  ['1 day', 86_400_000],
  ['1 week', 604_800_000],
]

export async function showTime(room) {
  const timers = el('div')
  const state = el('p')
  const refresh = async () => {
    const [{ now, frozen }, list, refused] = await Promise.all([get('clock'), get('timers'), get('refused-timers')])
    state.replaceChildren('The clock of the cloud shows ', time(now), frozen ? ' and stands still.' : ' and runs.')
    timers.replaceChildren(timerTable(list, refresh), ...refused.map(showRefused))
  }
  const move = (body) => async () => {
    await post('clock', body())
    await refresh()
  }
  const at = el('input', { type: 'datetime-local', step: '1', 'aria-label': 'Time' })
  const chosen = () => {
    if (!at.value) throw new Error('Choose a time first.')
    return { set: new Date(at.value).toISOString() }
  }
  room.append(
    el('h2', {}, 'Clock'),
    state,
    el('div', { className: 'row' }, at, button('Set', move(chosen))),
    el(
      'div',
      { className: 'row' },
      'Advance, running timers on the way:',
      ...STEPS.map(([label, advance]) =>
        button(
          label,
          move(() => ({ advance })),
        ),
      ),
    ),
    el(
      'div',
      { className: 'row' },
      button(
        'Freeze',
        move(() => ({ freeze: true })),
      ),
      button(
        'Back to real time',
        move(() => ({ reset: true })),
      ),
    ),
    el('h2', {}, 'Timers'),
    timers,
  )
  await refresh()
}

/** A timer that the service would refuse. */
const showRefused = ({ function: name, reason }) => el('p', { className: 'bad' }, `${name} has no timer: ${reason}`)

function timerTable(list, refresh) {
  const run = (name) => async () => {
    const { ok, ms, errMsg } = await post('timers', { function: name })
    notice(ok ? `${name} ran in ${ms} ms` : errMsg, !ok)
    await refresh()
  }
  return table(
    ['Function', 'Trigger', 'Cron (UTC+8)', 'Next run', 'Last run', ''],
    list.map((timer) => [
      timer.function,
      timer.name,
      el('code', {}, timer.cron),
      time(timer.next),
      el(
        'span',
        { className: timer.lastOk === false ? 'bad' : '' },
        time(timer.lastRun),
        timer.lastOk === false ? ' failed' : '',
      ),
      button('Run now', run(timer.function)),
    ]),
    'No function has a timer.',
  )
}
