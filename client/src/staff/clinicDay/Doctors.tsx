import { useState } from 'react'
import type { ShownPerson } from '../../features/clinicDay/day'
import { Button, ChipGroup } from '../../ui'
import { nameOf } from './useCheckIn'

/** More names than this are not laid out under everybody. */
const AT_ONCE = 4

interface DoctorsProps {
  person: ShownPerson
  doctors: readonly string[]
  onDoctor: (doctor: string) => void
}

/** With whom somebody was: one tap, and nobody has to. The same one once more takes it back. */
export function Doctors({ person, doctors, onDoctor }: DoctorsProps) {
  const { id, doctor } = person
  const [open, setOpen] = useState(false)
  const name = nameOf(person)
  if (!open && (doctor !== null || doctors.length > AT_ONCE))
    return (
      <Button
        id={`day-doctor-${id}`}
        kind="quiet"
        small
        inline
        icon="users"
        label={doctor === null ? `${name}是哪位医生看的` : `${name}是${doctor}看的，要改`}
        onClick={() => setOpen(true)}
      >
        {doctor ?? '哪位医生'}
      </Button>
    )
  return (
    <ChipGroup
      id={`day-doctor-${id}`}
      single
      options={doctors.map((one, n) => ({ id: String(n), label: one }))}
      value={doctor === null ? [] : [String(doctors.indexOf(doctor))]}
      onChange={([n]) => {
        onDoctor(n === undefined ? '' : (doctors[Number(n)] ?? ''))
        setOpen(false)
      }}
    />
  )
}
