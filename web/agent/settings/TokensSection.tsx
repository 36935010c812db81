import { Button, Checkbox, Group, Select, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import type { Key } from '../../ui/i18n.ts'
import type { Item } from '../api/contract.ts'
import { createToken, getTokens, revokeToken } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { Answer } from './Answer.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

type Scope = Item<'/api/v1/tokens'>['scopes'][number]
const scopes: Array<[Scope, Key]> = [
  ['tickets:read', 'scope.ticketsRead'], ['tickets:write', 'scope.ticketsWrite'], ['people:read', 'scope.peopleRead'], ['people:write', 'scope.peopleWrite'], ['admin', 'scope.admin'],
]
const lives: Array<[string, Key]> = [['30', 'tokens.month'], ['365', 'tokens.year'], ['0', 'tokens.forever']]

/** Tokens for programs that act in one's name; the token itself is shown once. */
export function TokensSection() {
  const t = useT()
  const tokens = useQuery({ queryKey: keys.tokens, queryFn: getTokens })
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<Scope[]>(['tickets:read'])
  const [days, setDays] = useState('365')
  const [made, setMade] = useState<string | null>(null)
  const create = useSave(() => createToken({ name, scopes: chosen, ...(days !== '0' && { expiresAt: inDays(Number(days)) }) }), [keys.tokens], (token) => { setMade(token.token); setName('') })
  const revoke = useSave(revokeToken, [keys.tokens])
  return (
    <>
      <p className={styles.intro}>{t('tokens.text')}</p>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); create.mutate(undefined) }}>
        <TextInput required label={t('tokens.name')} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
        <Checkbox.Group label={t('tokens.scopes')} value={chosen} onChange={(value) => setChosen(value)}><Group gap={16} mt={4}>{scopes.map(([value, key]) => <Checkbox key={value} value={value} label={t(key)} />)}</Group></Checkbox.Group>
        <Select label={t('tokens.life')} value={days} allowDeselect={false} data={lives.map(([value, key]) => ({ value, label: t(key) }))} onChange={(value) => value && setDays(value)} />
        <div><Button type="submit" disabled={chosen.length === 0} loading={create.isPending}>{t('tokens.create')}</Button></div>
        {made && <div role="status"><p className={styles.good}>{t('tokens.shownOnce')}</p><div className={styles.secret}>{made}</div></div>}
      </form>
      <Answer query={tokens} empty={t('tokens.none')}>
        {(items) => (
          <div className={styles.table}>
            <Table>
              <Table.Thead><Table.Tr><Table.Th>{t('tokens.name')}</Table.Th><Table.Th>{t('tokens.scopes')}</Table.Th><Table.Th>{t('tokens.lastUsed')}</Table.Th><Table.Th>{t('tokens.expires')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>
                {items.map((token) => (
                  <Table.Tr key={token.id}>
                    <Table.Td>{token.name}</Table.Td>
                    <Table.Td>{token.scopes.join(', ')}</Table.Td>
                    <Table.Td>{token.lastUsedAt ? <Instant at={token.lastUsedAt} /> : '–'}</Table.Td>
                    <Table.Td>{token.expiresAt ? <Instant at={token.expiresAt} as="day" /> : '–'}</Table.Td>
                    <Table.Td><Button size="compact-sm" variant="default" color="red" onClick={() => revoke.mutate(token.id)}>{t('tokens.revoke')}</Button></Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Answer>
    </>
  )
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString()
}
