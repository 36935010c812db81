import { PasswordInput } from '@mantine/core'
import { useT } from '../../ui/use-language.ts'

/** A password being chosen: ten characters or more, no rules about mixtures (NIST SP 800-63B). */
export function NewPassword({ value, change, label }: { value: string; change: (value: string) => void; label?: string }) {
  const t = useT()
  return (
    <PasswordInput required minLength={10} maxLength={200} label={label ?? t('auth.newPassword')} description={t('auth.passwordRule')} value={value} autoComplete="new-password" name="new-password"
      onChange={(event) => change(event.currentTarget.value)} visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }} />
  )
}
