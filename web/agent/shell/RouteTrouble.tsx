import { useRouter } from '@tanstack/react-router'
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { Nothing } from '../../ui/Nothing.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { Problem } from '../api/problem.ts'

/** A page that does not exist, or did not load (a new version of the desk, no network). */
export function RouteTrouble({ error }: { error?: unknown }) {
  const t = useT()
  const router = useRouter()
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message)) {
    return <Nothing icon={<IconRefresh size={28} />} title={t('trouble.newVersion')} text={t('trouble.newVersionText')} action={<Button onClick={() => location.reload()}>{t('trouble.reload')}</Button>} />
  }
  return <Trouble error={error ?? new Problem(404, 'not-found', '')} retry={() => void router.invalidate()} />
}
