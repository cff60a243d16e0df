import { get, post } from './api.js'
import { attempt, button, el, notice, table, time } from './dom.js'

/** What each person received, and how many messages they still agree to. */

export async function showInboxes(room) {
  const people = el('div')
  const messages = el('div')
  const consents = el('div')
  let current

  const refresh = async () => {
    const inboxes = await get('inboxes')
    current ??= (inboxes.find((inbox) => inbox.messages > 0) ?? inboxes[0])?.openid
    people.replaceChildren(el('h2', {}, 'People'), peopleTable(inboxes))
    await Promise.all([showMessages(), showConsents()])
  }
  const peopleTable = (inboxes) =>
    table(
      ['Who', 'Messages'],
      inboxes.map(({ openid, label, messages: count }) => [
        el(
          'button',
          {
            type: 'button',
            className: 'link',
            'aria-current': openid === current ? 'true' : undefined,
            onclick: () => {
              current = openid
              attempt(refresh)
            },
          },
          label ? `${label} (${openid})` : openid,
        ),
        count,
      ]),
      'Nobody yet.',
    )
  const showMessages = async () => {
    if (current === undefined) return
    const list = await get(`messages?${new URLSearchParams({ openid: current })}`)
    messages.replaceChildren(el('h2', {}, `Messages of ${current}`), ...list.map(showMessage))
    if (list.length === 0) messages.append(el('p', { className: 'muted' }, 'No messages.'))
  }
  const showConsents = async () => {
    const list = await get('consents')
    const template = el('input', { placeholder: 'template id', 'aria-label': 'Template id' })
    const grant = async () => {
      if (!current || !template.value.trim()) throw new Error('Choose a person and give a template id.')
      await post('consents', { templateIds: [template.value.trim()] }, { 'x-dev-openid': current })
      notice('One more message is agreed to')
      await showConsents()
    }
    consents.replaceChildren(
      el('h2', {}, 'Consents left'),
      table(
        ['Who', 'Template', 'Left'],
        list.map(({ openid, template: id, remaining }) => [openid, id, remaining]),
        'Nobody has agreed to a message.',
      ),
      el('div', { className: 'row' }, template, button('Agree once for the chosen person', grant)),
    )
  }
  room.append(el('div', { className: 'columns' }, people, el('div', {}, messages, consents)))
  await refresh()
}

function showMessage({ template_id: template, page, data, sentAt }) {
  const fields = Object.entries(data ?? {}).map(([name, field]) => [name, text(field?.value ?? field)])
  return el(
    'details',
    { open: true },
    el('summary', {}, time(sentAt), ` · ${template} · ${page ?? ''}`),
    table(['Field', 'Value'], fields),
  )
}

const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value))
