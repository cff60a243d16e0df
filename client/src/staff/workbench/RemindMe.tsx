import { useState } from 'react'
import { askToNotify } from '../../cloud'
import { useSession } from '../../session/useSession'
import { Button, Notice } from '../../ui'

/** One acceptance is one message in WeChat; without it the notice waits in the app. So staff are offered one at a time. */
export function RemindMe() {
  const { session } = useSession()
  const [accepted, setAccepted] = useState(false)
  const templates = session?.templates ?? []
  if (templates.length === 0) return null
  if (accepted) {
    return (
      <Notice id="remind-done" tone="good">
        好，下一件新事项会发微信提醒您。
      </Notice>
    )
  }
  return (
    <Button
      id="remind-me"
      kind="quiet"
      small
      inline
      icon="bell"
      onClick={() => void askToNotify(templates).then((ids) => setAccepted(ids.length > 0))}
    >
      下一件新事项，微信提醒我
    </Button>
  )
}
