import type { Handler } from './world'

/** Who has messages or consents: every person the console can show an inbox for. */

interface Inbox {
  openid: string
  label: string
  messages: number
}

export const listInboxes: Handler = ({ ledger, people }): Inbox[] => {
  const counts = new Map(ledger.inboxes().map(({ openid, messages }) => [openid, messages]))
  const known = people.list()
  const labels = new Map(known.map(({ openid, label }) => [openid, label]))
  const openids = new Set([...known.map(({ openid }) => openid), ...counts.keys()])
  return [...openids].map((openid) => ({
    openid,
    label: labels.get(openid) ?? '',
    messages: counts.get(openid) ?? 0,
  }))
}

export const listConsents: Handler = ({ ledger }) => ledger.consents()
