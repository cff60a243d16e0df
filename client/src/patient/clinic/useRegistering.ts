import { type Attendee, type ClinicView, type SlotView } from '@nuanyu/types/clinic'
import type { AppError } from '@nuanyu/types/errors'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { newCommandId, placeProblems, useCommand, useConsent } from '../../cloud'
import { forgetPerson, rememberedPeople, rememberPerson } from '../../features/clinic/people'
import { offerOf, type SlotOffer } from '../../features/clinic/seats'
import { keepTicket } from '../../features/clinic/tickets'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { scrollToId } from '../../ui/scrollToId'
import { attendeeOf, choosableSlots, fieldsOf, freshWho, slotOf, type WhoForm } from './form'

export interface Registering {
  slotId: string | undefined
  slot: SlotView | undefined
  offer: SlotOffer
  who: WhoForm
  people: Attendee[]
  marks: Record<string, string>
  unshown: string[]
  busy: boolean
  error: AppError | undefined
  chooseSlot(slotId: string): void
  change(part: Partial<WhoForm>, path: string): void
  forget(person: Attendee): void
  /** Another person, at the same hour. */
  another(): void
  /** With `waitlist` in line, where the last seat went meanwhile. */
  send(options?: { waitlist: boolean }): void
}

/** Taking a seat. Whatever comes back, what was typed stays; another slot or another person is a new intention. */
export function useRegistering(view: ClinicView, onReload: () => void): Registering {
  const [chosen, setChosen] = useState<string>()
  const [people, setPeople] = useState(rememberedPeople)
  const [who, setWho] = useState(() => freshWho(people))
  const register = useCommand('clinic.register')
  const consent = useConsent()
  const intention = useRef<{ of: string; commandId: string }>()
  const choosable = choosableSlots(view)
  const slotId = chosen ?? (choosable.length === 1 ? choosable[0]?.id : undefined)
  const slot = slotOf(view, slotId)
  const offer = slot === undefined ? 'none' : offerOf(slot, view)
  const fields = fieldsOf(who)
  const { marks, unshown } = placeProblems(register.fieldErrors, fields)
  useScrollToProblem(register.error, marks, fields)

  // What was refused says that the page is behind.
  const refused = register.error?.code
  const reload = useRef(onReload)
  useEffect(() => {
    reload.current = onReload
  })
  useEffect(() => {
    if (refused !== undefined && refused !== 'VALIDATION' && refused !== 'NETWORK') reload.current()
  }, [refused])

  const send = ({ waitlist } = { waitlist: offer === 'wait' }) => {
    if (slotId === undefined) return
    const attendee = attendeeOf(who, people)
    const said = { eventId: view.id, slotId, attendee, waitlist }
    const of = JSON.stringify(said)
    if (intention.current?.of !== of) intention.current = { of, commandId: newCommandId() }
    const input = { ...said, commandId: intention.current.commandId, subscribed: [] }
    if (!register.verify(input)) return
    // Asked in the tap itself: WeChat refuses later.
    const asked = consent.ask(view.templates)
    void register
      .run(async () => ({ ...input, subscribed: await asked }))
      .then((ticket) => {
        if (ticket === null) return
        intention.current = undefined
        consent.forget()
        keepTicket(ticket)
        if (who.chosen === 'new' && who.remember) rememberPerson(attendee)
        const now = rememberedPeople()
        setPeople(now)
        setWho(freshWho(now))
        setChosen(undefined)
        void Taro.navigateTo({ url: `/patient/ticket/index?id=${ticket.id}&new=1` })
      })
  }

  const change = (part: Partial<WhoForm>, path: string) => {
    setWho((before) => ({ ...before, ...part }))
    register.clear(path)
  }

  return {
    slotId,
    slot,
    offer,
    who,
    people,
    marks,
    unshown,
    busy: register.busy,
    error: register.error,
    chooseSlot: (id) => {
      setChosen(id)
      register.clear()
      scrollToId('clinic-who')
    },
    change,
    forget: (person) => {
      forgetPerson(person)
      const now = rememberedPeople()
      setPeople(now)
      setWho(freshWho(now))
    },
    another: () => {
      change({ chosen: 'new', name: '', relation: 'other' }, 'attendee')
      scrollToId('clinic-who')
    },
    send,
  }
}
