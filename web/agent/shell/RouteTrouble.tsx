import { useRouter } from '@tanstack/react-router'
import { Trouble } from '../../ui/Trouble.tsx'
import { Problem } from '../api/problem.ts'

/** A page that does not exist, or did not load (a new version of the desk, no network). */
export function RouteTrouble({ error }: { error?: unknown }) {
  const router = useRouter()
  return <Trouble error={error ?? new Problem(404, 'not-found', '')} retry={() => void router.invalidate()} />
}
