import { get } from './api.js'
import { attempt, clearNotice, el } from './dom.js'
import { showData } from './data.js'
import { showFiles } from './files.js'
import { showInboxes } from './inboxes.js'
import { showLog } from './log.js'
import { showTime } from './time.js'

/** The sections, one at a time; the address says which. */

const SECTIONS = {
  data: ['Data', showData],
  log: ['Function log', showLog],
  time: ['Timers and clock', showTime],
  files: ['Files', showFiles],
  inboxes: ['Inboxes and consents', showInboxes],
}

/** Each section may leave something to be stopped when it goes. */
let leave

async function show() {
  leave?.()
  leave = undefined
  const [name, ...rest] = location.hash.slice(1).split('/')
  const current = name in SECTIONS ? name : 'data'
  document
    .getElementById('tabs')
    .replaceChildren(
      ...Object.entries(SECTIONS).map(([key, [label]]) =>
        el('a', { href: `#${key}`, 'aria-current': key === current ? 'page' : undefined }, label),
      ),
    )
  const main = document.getElementById('main')
  const room = el('div')
  main.replaceChildren(room)
  const left = await attempt(() => SECTIONS[current][1](room, rest.map(decodeURIComponent)))
  // Another section may have been chosen while this one was loading.
  if (room.isConnected) leave = left
  else left?.()
}

async function showClock() {
  const { now, frozen } = await get('clock')
  document.getElementById('clock').textContent = `${new Date(now).toLocaleString()}${frozen ? ' (frozen)' : ''}`
}

addEventListener('hashchange', ({ oldURL, newURL }) => {
  // What was said of another place; a reload of this one is part of what is being told.
  if (oldURL !== newURL) clearNotice()
  show()
})
show()
const tick = () => showClock().catch(() => (document.getElementById('clock').textContent = 'the cloud does not answer'))
tick()
setInterval(tick, 2000)
