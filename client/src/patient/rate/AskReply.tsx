import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Template } from '@nuanyu/types/notices'
import type { ConsentText } from '@nuanyu/types/settings'
import { newCommandId, placeProblems, useCommand, useConsent } from '../../cloud'
import { Button, Card } from '../../ui'
import { ConsentLine } from '../ConsentLine'
import { FormError } from '../FormError'
import { freshIdentity } from '../../features/identity/identity'
import { IdentityFields } from '../IdentityFields'
import { useTerms } from '../../session/useTerms'
import { openReceipt } from '../receipts'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'

/** A rating knows its person, so its case cannot be anonymous. */
const MODES = ['confidential', 'named'] as const
const ORDER = ['identityMode', 'contact.name', 'contact.phone']

interface AskReplyProps {
  ratingId: string
  templates: Template[]
  agreed: ConsentText
  onDecline: () => void
}

/** Turns the rating just given into a case; nothing is typed again. */
export function AskReply({ ratingId, templates, agreed, onDecline }: AskReplyProps) {
  const [wanted, setWanted] = useState(false)
  const [identity, setIdentity] = useState(freshIdentity)
  const [commandId] = useState(newCommandId)
  const { replyDays } = useTerms()
  const consent = useConsent()
  const ask = useCommand('feedback.askReply')
  const { marks, unshown } = placeProblems(ask.fieldErrors, ORDER)
  useScrollToProblem(ask.error, marks, ORDER)

  const input = { commandId, ratingId, ...identity, subscribed: [] as string[], consentVersion: agreed.version }
  const send = () => {
    if (!ask.verify(input)) return
    const asked = consent.ask(templates)
    void ask
      .run(async () => ({ ...input, subscribed: await asked }))
      .then((receipt) => {
        if (receipt) openReceipt(receipt)
      })
  }

  if (!wanted) {
    return (
      <Card id="ask-reply" tone="accent" title="要我们回复您吗？" note="刚才写的都会带上，不用再写一遍">
        <View className="rate__choices">
          <Button id="ask-yes" icon="chat" onClick={() => setWanted(true)}>
            要，请回复我
          </Button>
          <Button id="ask-no" kind="secondary" onClick={onDecline}>
            不用了
          </Button>
        </View>
      </Card>
    )
  }
  return (
    <Card id="ask-form" title="怎样回复您" note={`${String(replyDays)} 个工作日内给您书面答复`}>
      <IdentityFields
        modes={MODES}
        value={identity}
        errors={marks}
        onChange={(change, path) => {
          setIdentity((before) => ({ ...before, ...change }))
          ask.clear(path)
        }}
      />
      <ConsentLine mode={identity.identityMode} consent={agreed} />
      <FormError error={ask.error} unshown={unshown} />
      <Button id="ask-submit" loading={ask.busy} onClick={send}>
        提交，请医院回复我
      </Button>
    </Card>
  )
}
