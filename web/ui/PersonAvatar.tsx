import { Avatar } from '@mantine/core'

const hues = ['indigo', 'teal', 'grape', 'orange', 'cyan', 'pink', 'green', 'violet'] as const

/** Initials on a colour that stays the same for the same id. Decoration: the name stands beside it or in the title. */
export function PersonAvatar({ id, name, size = 24, ring }: { id: string; name: string; size?: number; ring?: boolean }) {
  return (
    <Avatar size={size} radius="xl" color={hues[hash(id) % hues.length]} variant="light" title={name} aria-hidden
      style={ring ? { boxShadow: '0 0 0 2px var(--p-open)' } : undefined}
      styles={{ placeholder: { fontSize: size * 0.42, fontWeight: 700, color: 'var(--p-text)' } }}>
      {initials(name)}
    </Avatar>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/[\s@._-]+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => [...(word ?? '?')][0]).join('').toLocaleUpperCase()
}

function hash(text: string): number {
  let value = 0
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) >>> 0
  return value
}
