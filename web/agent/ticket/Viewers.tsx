import { Tooltip } from '@mantine/core'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Looking } from '../realtime/socket.ts'
import styles from './ticket.module.css'

/** Colleagues who have the ticket on their screen; a ring around who types. */
export function Viewers({ people }: { people: Looking[] }) {
  const t = useT()
  if (people.length === 0) return null
  return (
    <span className={styles.viewers}>
      {people.slice(0, 4).map((person) => {
        const words = t(person.typing ? 'presence.typing' : 'presence.looking', { name: person.name })
        return <Tooltip key={person.id} label={words}><span role="img" aria-label={words}><PersonAvatar id={person.id} name={person.name} ring={person.typing} /></span></Tooltip>
      })}
    </span>
  )
}

/** "Nina is writing…" above the composer, before two answers cross. */
export function TypingLine({ people }: { people: Looking[] }) {
  const t = useT()
  const format = useFormat()
  const typing = people.filter((person) => person.typing).map((person) => person.name)
  return <div className={styles.typing} aria-live="polite">{typing.length > 0 && t('presence.typingLine', { names: format.list(typing), count: typing.length })}</div>
}
