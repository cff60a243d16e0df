/** Builds the page. Everything shown is set as text: stored content can never become markup. */

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value)
    else if (name in node && typeof value !== 'string') node[name] = value
    else if (value !== undefined) node.setAttribute(name === 'className' ? 'class' : name, value)
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null))
  return node
}

export const button = (label, onclick, className = '') =>
  el('button', { type: 'button', className, onclick: () => attempt(onclick) }, label)

export function table(headings, rows, empty = 'Nothing here.') {
  if (rows.length === 0) return el('p', { className: 'muted' }, empty)
  const isNumber = (column) => rows.every((cells) => typeof cells[column] === 'number')
  const head = headings.map((heading, i) => el('th', { scope: 'col', className: isNumber(i) ? 'number' : '' }, heading))
  const body = rows.map((cells) => el('tr', {}, ...cells.map((content, i) => cell(content, headings[i]))))
  // Tables of many columns become cards where there is no room for them.
  return el(
    'table',
    { className: headings.length > 2 ? 'cards' : '' },
    el('thead', {}, el('tr', {}, ...head)),
    el('tbody', {}, ...body),
  )
}

function cell(content, heading) {
  const empty = content === '' || content === undefined || content === null
  const props = { 'data-label': heading, className: typeof content === 'number' ? 'number' : empty ? 'empty' : '' }
  return el('td', props, typeof content === 'number' ? content.toLocaleString('en') : (content ?? ''))
}

export const time = (iso) => (iso ? el('time', { datetime: iso, title: iso }, new Date(iso).toLocaleString()) : '–')

let hiding
export function notice(text, bad = false) {
  const node = document.getElementById('notice')
  node.textContent = text
  node.className = bad ? 'bad' : ''
  node.hidden = false
  clearTimeout(hiding)
  hiding = setTimeout(() => (node.hidden = true), bad ? 10_000 : 4000)
}

export function clearNotice() {
  document.getElementById('notice').hidden = true
}

/** Runs what a person asked for and tells them when it fails. */
export async function attempt(work) {
  try {
    return await work()
  } catch (error) {
    notice(error instanceof Error ? error.message : String(error), true)
    return undefined
  }
}
