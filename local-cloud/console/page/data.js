import { get, post, pretty, upload } from './api.js'
import { attempt, button, el, notice, table } from './dom.js'
import { edit } from './editor.js'

/** Collections with their indexes; documents by query, page by page. */

const PAGE = 20

export async function showData(room, [chosen]) {
  const collections = await get('collections')
  const current = collections.find(({ name }) => name === chosen) ?? collections[0]
  const list = el(
    'div',
    {},
    el('h2', {}, 'Collections'),
    collectionTable(collections, current),
    button('New collection…', create),
  )
  const detail = el('div')
  room.append(el('div', { className: 'columns' }, list, detail))
  if (current) showCollection(detail, current)
}

const open = (name) => {
  const hash = `#data/${encodeURIComponent(name)}`
  if (location.hash === hash) dispatchEvent(new HashChangeEvent('hashchange'))
  else location.hash = hash
}

function collectionTable(collections, current) {
  return table(
    ['Name', 'Documents'],
    collections.map(({ name, count }) => [
      el(
        'button',
        {
          type: 'button',
          className: 'link',
          'aria-current': name === current?.name ? 'true' : undefined,
          onclick: () => open(name),
        },
        name,
      ),
      count,
    ]),
    'No collections yet.',
  )
}

async function create() {
  const name = prompt('Name of the new collection')
  if (!name) return
  await post('collections', { name })
  open(name)
}

function showCollection(room, { name, indexes }) {
  const query = el('textarea', {
    id: 'query',
    className: 'code',
    spellcheck: false,
    placeholder: '{"state": "open", "dueAt": {"$lt": {"$date": "2026-09-28T02:00:00Z"}}}',
  })
  const order = el('input', {
    id: 'order',
    className: 'code',
    spellcheck: false,
    placeholder: '{"dueAt": -1}',
    size: 30,
  })
  const limit = el('input', { id: 'limit', type: 'number', min: '1', max: '200', value: String(PAGE) })
  const results = el('div', { id: 'results', 'aria-live': 'polite' })
  let skip = 0

  const request = () => ({
    collection: name,
    query: query.value.trim(),
    order: order.value.trim(),
    skip,
    limit: Number(limit.value) || PAGE,
  })
  const run = async () => {
    try {
      showPage(results, await post('find', request()), { name, skip, run, move })
    } catch (error) {
      // What was found before does not answer this question.
      results.replaceChildren(el('p', { className: 'bad', role: 'alert' }, error.message))
    }
  }
  const move = (step) => {
    skip = Math.max(0, skip + step * (Number(limit.value) || PAGE))
    return run()
  }
  const first = () => {
    skip = 0
    return run()
  }
  query.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) attempt(first)
  })

  room.append(
    el('h2', {}, name),
    el('label', { for: 'query' }, 'Query (JSON; dates as {"$date": "…"})'),
    query,
    el(
      'div',
      { className: 'row' },
      el('label', {}, 'Sort ', order),
      el('label', {}, 'Per page ', limit),
      button('Find', first, 'main'),
      button('Explain', async () => notice(explained(await post('explain', request())))),
      button('Count', async () => notice(`${(await post('count', request())).total.toLocaleString('en')} documents`)),
    ),
    el(
      'div',
      { className: 'row' },
      button('New document…', () =>
        edit('New document', '{\n  \n}', (document) => post('insert', { collection: name, document }).then(run)),
      ),
      importForm(name),
    ),
    exportForm(name),
    results,
    el('h2', {}, 'Indexes'),
    table(
      ['Name', 'Keys', 'Unique', 'Holds lists in'],
      indexes.map((index) => [
        index.name,
        el('code', {}, JSON.stringify(index.keys)),
        index.unique ? 'yes' : '',
        index.multikey.join(', '),
      ]),
    ),
  )
  attempt(run)
}

function exportForm(name) {
  const fields = el('input', { className: 'code', placeholder: '_id,name,age', 'aria-label': 'Fields of the CSV' })
  const link = (query, label, onclick) =>
    el(
      'a',
      { href: `/__cloud/export?${new URLSearchParams({ collection: name, ...query })}`, download: '', onclick },
      label,
    )
  const csv = link({ format: 'csv' }, 'Export CSV', (event) => {
    if (fields.value.trim()) return
    event.preventDefault()
    notice('CSV needs the names of the fields, with commas between them.', true)
    fields.focus()
  })
  fields.addEventListener('input', () => {
    csv.href = `/__cloud/export?${new URLSearchParams({ collection: name, format: 'csv', fields: fields.value })}`
  })
  return el('div', { className: 'row' }, link({}, 'Export JSON'), csv, el('label', {}, 'with fields ', fields))
}

function importForm(name) {
  const mode = el(
    'select',
    { 'aria-label': 'When an _id is there already' },
    el('option', { value: 'insert' }, 'insert only'),
    el('option', { value: 'upsert' }, 'insert or replace'),
  )
  const file = el('input', { type: 'file', accept: '.json,.jsonl,.ndjson,.csv', 'aria-label': 'File to import' })
  const run = async () => {
    if (!file.files[0]) throw new Error('Choose a file first: one JSON document a line, or CSV.')
    const format = /\.csv$/i.test(file.files[0].name) ? 'csv' : 'json'
    const query = new URLSearchParams({ collection: name, mode: mode.value, format })
    notice('Importing…')
    const { inserted, replaced } = await upload(`import?${query}`, file.files[0])
    notice(`${inserted} inserted, ${replaced} replaced`)
    open(name)
  }
  return el('span', { className: 'row' }, file, mode, button('Import', run))
}

const explained = ({ index, ordered, ranges }) =>
  `${index === null ? 'reads the whole collection' : `index ${index}, ${ranges} range${ranges === 1 ? '' : 's'}`}${ordered ? '' : ', sorts in memory'}`

function showPage(room, { documents, more, ms, explain }, { name, skip, run, move }) {
  const from = documents.length === 0 ? 'none' : `${skip + 1}–${skip + documents.length}`
  const previous = button('Previous', () => move(-1))
  const next = button('Next', () => move(1))
  previous.disabled = skip === 0
  next.disabled = !more
  room.replaceChildren(
    el('div', { className: 'row' }, el('span', {}, `${from} · ${ms} ms · ${explained(explain)}`), previous, next),
    ...documents.map((text) => showDocument(name, text, run)),
  )
}

function showDocument(collection, text, run) {
  const id = JSON.stringify(JSON.parse(text)._id)
  const save = (document) => post('replace', { collection, document, before: text }).then(run)
  const remove = async () => {
    if (!confirm(`Delete ${id}?`)) return
    await post('remove', { collection, id })
    await run()
  }
  const details = el('details', {}, el('summary', { className: 'code' }, text.slice(0, 300)))
  details.addEventListener(
    'toggle',
    () =>
      details.append(
        el('pre', {}, pretty(text)),
        el(
          'div',
          { className: 'row' },
          button('Edit…', () => edit(`Edit ${id}`, pretty(text), save)),
          button('Delete', remove, 'danger'),
        ),
      ),
    { once: true },
  )
  return details
}
