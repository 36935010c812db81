import { Badge, Button, Modal, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { changeProduct, createProduct } from '../api/products.ts'
import type { Product } from '../api/products.ts'
import { productsQuery } from '../products/use-products.ts'
import { Answer } from './Answer.tsx'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

const touched = [keys.products, keys.fields]

/** The products that customers own, by name, the archived ones last. */
export function ProductsSection() {
  const t = useT()
  const [edited, setEdited] = useState<Product | 'new' | null>(null)
  const archive = useSave(({ id, version, archived }: Product) => changeProduct(id, version, { archived: !archived }), touched)
  return (
    <>
      <p className={styles.intro}>{t('product.text')}</p>
      <div><Button onClick={() => setEdited('new')}>{t('product.new')}</Button></div>
      <Answer query={useQuery(productsQuery)} empty={t('product.none')}>
        {(items) => (
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t('product.name')}</Table.Th><Table.Th>{t('product.code')}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
            <Table.Tbody>
              {items.toSorted((a, b) => Number(a.archived) - Number(b.archived)).map((product) => (
                <Table.Tr key={product.id} style={product.archived ? { opacity: 0.7 } : undefined}>
                  <Table.Td dir="auto">{product.name} {product.archived && <Badge color="gray">{t('product.archived')}</Badge>}</Table.Td>
                  <Table.Td dir="auto">{product.code}</Table.Td>
                  <Table.Td ta="end">
                    <Button mr={8} size="compact-sm" variant="default" aria-label={t('product.edit', { name: product.name })} onClick={() => setEdited(product)}>{t('action.edit')}</Button>
                    <Button size="compact-sm" variant="default" onClick={() => archive.mutate(product)}>{t(product.archived ? 'action.restore' : 'action.archive')}</Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Answer>
      <Modal opened={edited !== null} onClose={() => setEdited(null)} title={edited === 'new' || edited === null ? t('product.new') : edited.name} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {edited !== null && <ProductForm product={edited === 'new' ? null : edited} saved={() => setEdited(null)} />}
      </Modal>
    </>
  )
}

function ProductForm({ product, saved }: { product: Product | null; saved: () => void }) {
  const t = useT()
  const [name, setName] = useState(product?.name ?? '')
  const [code, setCode] = useState(product?.code ?? '')
  const save = useSave(() => {
    const body = { name, code: code.trim() || null }
    return product ? changeProduct(product.id, product.version, body) : createProduct(body)
  }, touched, saved)
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <TextInput required data-autofocus label={t('product.name')} maxLength={120} dir="auto" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label={t('product.code')} description={t('product.codeText')} maxLength={80} dir="auto" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}
