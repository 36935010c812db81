import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { keys } from '../api/keys.ts'
import { search } from '../api/people.ts'
import type { TicketRow } from '../api/types.ts'
import { ticketAt } from './match-tickets.ts'
import { useOffer } from './use-offer.ts'

const most = 6

/**
 * The list of tickets behind a `#` and the beginning of a number or words. What it leaves in the text is the number alone: plain text for
 * the customer, made a link where colleagues read it. `except` is the ticket on which one writes; without it there is no list.
 */
export function useTicketLink(editor: Editor, except: string | undefined) {
  const [letters, setLetters] = useState<string | null>(null)
  const [wanted] = useDebouncedValue(letters?.trim() ?? '', 150)
  const found = useQuery({ queryKey: keys.search(wanted), queryFn: ({ signal }) => search(wanted, signal), enabled: except !== undefined && wanted !== '', placeholderData: keepPreviousData })
  const rows = (found.data?.tickets ?? []).filter((row) => row.id !== except).slice(0, most)
  return useOffer<TicketRow>(editor, {
    offered: except !== undefined, lettersIn: ticketAt, asked: setLetters,
    // what was found for the letters before is not chosen by mistake
    rowsFor: (asked) => (asked.trim() === wanted && !found.isPlaceholderData ? rows : []),
    choose: ({ number }, typed, to) => { editor.chain().focus().deleteRange({ from: to - typed.length, to }).insertContent({ type: 'text', text: `${number} ` }).run() },
  })
}
