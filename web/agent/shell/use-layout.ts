import { useMediaQuery } from '@mantine/hooks'

/** wide: four panes from 1200 px; middle: rail, list, conversation, card as a drawer; small: one pane at a time. */
export type Layout = 'wide' | 'middle' | 'small'

export function useLayout(): Layout {
  const wide = useMediaQuery('(min-width: 1200px)', window.innerWidth >= 1200, { getInitialValueInEffect: false })
  const middle = useMediaQuery('(min-width: 720px)', window.innerWidth >= 720, { getInitialValueInEffect: false })
  return wide ? 'wide' : middle ? 'middle' : 'small'
}
