import { useEffect, useState } from 'react'
import { useT } from './use-language.ts'
import styles from './marks.module.css'

/** Grey bars where `count` things of `height` pixels will stand; only after 150 ms, so that quick answers do not flicker. */
export function Bones({ count = 6, height = 48 }: { count?: number; height?: number }) {
  const t = useT()
  const shown = useLater(150)
  if (!shown) return null
  return (
    <div role="status" aria-label={t('state.loading')} style={{ display: 'grid', gap: 12, padding: 16 }}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={styles.bone} style={{ height, inlineSize: `${100 - (index % 3) * 12}%` }} />
      ))}
    </div>
  )
}

function useLater(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return passed
}
