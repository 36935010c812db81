import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getDifferences, rereadArrival } from '../api/mail.ts'
import { Differences } from './Differences.tsx'
import { useSave } from './use-save.ts'

/** Reads a mail that has become a message once more: first what would differ, then for good. */
export function RereadOne({ id }: { id: string }) {
  const t = useT()
  const [asked, setAsked] = useState(false)
  const query = useQuery({ queryKey: keys.differences(id), queryFn: () => getDifferences(id), enabled: asked })
  const reread = useSave(() => rereadArrival(id), [['ledger'], keys.arrival(id), keys.differences(id)])
  if (!asked) return <div><Button variant="default" onClick={() => setAsked(true)}>{t('ledger.compare')}</Button></div>
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />
  const differences = query.data?.differences
  return (
    <div aria-live="polite" style={{ display: 'grid', gap: 8 }}>
      {differences ? <Differences differences={differences} /> : <Button variant="default" loading>{t('ledger.compare')}</Button>}
      {differences && differences.length > 0 && <div><Button loading={reread.isPending} onClick={() => reread.mutate(undefined)}>{t('ledger.reread')}</Button></div>}
    </div>
  )
}
