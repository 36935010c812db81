import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react'
import { problemText } from './problem-text.ts'
import { isProblem } from '../agent/api/problem.ts'
import { Nothing } from './Nothing.tsx'
import { useT } from './use-language.ts'

/** What could not be shown, why, and a way to try again. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useT()
  const offline = isProblem(error, 'offline')
  return (
    <div role="alert" style={{ height: '100%' }}>
      <Nothing
        icon={offline ? <IconPlugConnectedX size={28} /> : <IconAlertTriangle size={28} />}
        title={t(offline ? 'trouble.offline' : isProblem(error, 'not-found') ? 'trouble.notFound' : 'trouble.title')}
        text={problemText(error)}
        action={retry && <Button variant="default" onClick={retry}>{t('action.retry')}</Button>}
      />
    </div>
  )
}
