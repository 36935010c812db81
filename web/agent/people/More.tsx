import { Button } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'

/** Shows the next page, where there is one. */
export function More({ more, busy }: { more: (() => void) | undefined; busy: boolean }) {
  const t = useT()
  return more ? <div><Button size="xs" variant="default" loading={busy} onClick={more}>{t('customer.more')}</Button></div> : null
}
