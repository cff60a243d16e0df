import { button, el } from './dom.js'

/** A dialog to write a document in. It stays open, with the reason, when the document is refused. */
export function edit(title, text, save) {
  const area = el('textarea', { id: 'document', 'aria-label': title, spellcheck: false })
  area.value = text
  const problem = el('p', { className: 'bad', role: 'alert' })
  const confirm = async () => {
    try {
      await save(JSON.stringify(JSON.parse(area.value)))
      dialog.close()
    } catch (error) {
      problem.textContent = error.message
    }
  }
  const dialog = el(
    'dialog',
    { onclose: () => dialog.remove() },
    el('h2', {}, title),
    area,
    problem,
    el(
      'div',
      { className: 'row' },
      button('Save', confirm, 'main'),
      button('Cancel', () => dialog.close()),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
}
