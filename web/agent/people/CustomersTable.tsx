import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { PersonAvatar } from '../../ui/PersonAvatar.tsx'
import { useT } from '../../ui/use-language.ts'
import { useMe } from '../shell/use-me.ts'
import type { Row } from './CustomersPage.tsx'
import { reachedAt } from './reached-at.ts'
import list from './customers.module.css'

type Of = 'people' | 'organisations'

/** People or organisations in rows; on small screens the address stands below the name, and the rest is on the page behind it. */
export function CustomersTable({ of, rows }: { of: Of; rows: Row[] }) {
  const t = useT()
  return (
    <Table className={list.table} aria-label={of === 'people' ? t('search.people') : t('search.organisations')} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('auth.name')}</Table.Th>
          <Table.Th className={list.wide}>{of === 'people' ? t('customers.reached') : t('organisation.domains')}</Table.Th>
          {of === 'people' && <Table.Th className={list.wide}>{t('person.organisation')}</Table.Th>}
          <Table.Th className={list.wide}>{t('customer.tags')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{rows.map((row) => <OneRow key={row.id} row={row} />)}</Table.Tbody>
    </Table>
  )
}

const OneRow = memo(function OneRow({ row }: { row: Row }) {
  const { desk } = useMe()
  const first = 'identities' in row ? row.identities[0] : undefined
  const reached = 'identities' in row ? first && reachedAt(first, desk.country) : row.domains.join(', ')
  const name = (
    <>
      <PersonAvatar id={row.id} name={row.name} />
      <span className={list.name}>
        <span className="ellipsis" dir="auto">{row.vip && <span className={list.mark}>VIP</span>} {row.name}</span>
        <span className={`${list.below} ellipsis`} dir="auto">{reached}</span>
      </span>
    </>
  )
  return (
    <Table.Tr>
      <Table.Td>{'identities' in row ? <Link to="/people/$person" params={{ person: row.id }} className={list.link}>{name}</Link> : <Link to="/organisations/$organisation" params={{ organisation: row.id }} className={list.link}>{name}</Link>}</Table.Td>
      <Table.Td className={list.wide}><bdi>{reached}</bdi></Table.Td>
      {'identities' in row && <Table.Td className={list.wide}>{row.organisation && <Link to="/organisations/$organisation" params={{ organisation: row.organisation.id }} className={list.quiet}><bdi>{row.organisation.name}</bdi></Link>}</Table.Td>}
      <Table.Td className={list.wide}><bdi>{row.tags?.join(', ')}</bdi></Table.Td>
    </Table.Tr>
  )
})
