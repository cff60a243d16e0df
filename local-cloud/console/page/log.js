import { get } from './api.js'
import { attempt, button, el, table, time } from './dom.js'

/** What functions were called, how long they took and what they printed. Newest first. */

export async function showLog(room) {
  const filter = el('input', { id: 'filter', placeholder: 'function or openid', 'aria-label': 'Filter' })
  const failed = el('input', { type: 'checkbox' })
  const out = el('div')
  let entries = []
  const unfolded = new Set()

  const matches = (entry) =>
    (!failed.checked || !entry.ok) && `${entry.function} ${entry.openid ?? ''}`.includes(filter.value.trim())
  const draw = () => out.replaceChildren(show(entries.filter(matches), unfolded))
  const refresh = async () => {
    const fresh = await get('log')
    // Redrawing takes away what a person is selecting: only when there is something new.
    if (fresh[0]?.id === entries[0]?.id && entries.length === fresh.length) return
    entries = fresh
    draw()
  }
  filter.addEventListener('input', draw)
  failed.addEventListener('change', draw)
  room.append(
    el('div', { className: 'row' }, filter, el('label', {}, failed, ' failed only'), button('Refresh', refresh)),
    out,
  )
  draw()
  await refresh()
  const timer = setInterval(() => attempt(refresh), 2000)
  return () => clearInterval(timer)
}

function show(entries, unfolded) {
  return table(
    ['When', 'Function', 'Who', 'From', 'ms', 'Start', 'Database trips', 'Outcome'],
    entries.map((entry) => [
      time(entry.startedAt),
      entry.function,
      entry.openid ?? '',
      entry.source,
      entry.ms,
      entry.cold ? 'cold' : 'warm',
      entry.roundTrips,
      outcome(entry, unfolded),
    ]),
    'No calls yet.',
  )
}

function outcome(entry, unfolded) {
  const text = [entry.error, ...entry.output].filter(Boolean).join('\n')
  const label = el('span', { className: entry.ok ? '' : 'bad' }, entry.ok ? 'ok' : 'failed')
  if (!text) return label
  const details = el('details', { open: unfolded.has(entry.id) }, el('summary', {}, label), el('pre', {}, text))
  details.addEventListener('toggle', () => (details.open ? unfolded.add(entry.id) : unfolded.delete(entry.id)))
  return details
}
