import { IconUser, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { MacroRow } from '../api/macros.ts'
import type { TicketRow } from '../api/types.ts'
import type { Named } from './match-mentions.ts'
import { OfferMenu } from './OfferMenu.tsx'
import type { Offered } from './use-offer.ts'
import styles from './slash.module.css'

interface Props { macros: Offered<MacroRow>; mentions: Offered<Named>; tickets: Offered<TicketRow> }

/** What stands behind a `/`, an `@` and a `#`. */
export function OfferMenus({ macros, mentions, tickets }: Props) {
  const t = useT()
  const line = (name: ReactNode, words: string) => <><span className={`${styles.name} ellipsis`} dir="auto">{name}</span><span className={`${styles.words} ellipsis`} dir="auto">{words}</span></>
  return (
    <>
      <OfferMenu offered={macros} id="offered-macros" label={t('macro.list')} none={t('macro.noMatch')} item={(row) => line(row.name, row.has.reply || row.has.note ? row.snippet : t('macro.atOnce'))} />
      <OfferMenu offered={mentions} id="offered-people" label={t('mention.list')} className={styles.marked}
        item={(row) => <>{row.kind === 'team' ? <IconUsers size={16} aria-hidden /> : <IconUser size={16} aria-hidden />}<span className={`${styles.name} ellipsis`} dir="auto">{row.name}</span></>} />
      <OfferMenu offered={tickets} id="offered-tickets" label={t('composer.tickets')} item={(row) => line(<><span className="numeric">#{row.number}</span> {row.subject}</>, row.requester.name)} />
    </>
  )
}
