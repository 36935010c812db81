import { Button, Modal, Table, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { changeBrand, createBrand } from '../api/desk.ts'
import type { Brand } from '../api/desk.ts'
import { keys } from '../api/keys.ts'
import { brandsQuery } from '../shell/use-desk.ts'
import { Answer } from './Answer.tsx'
import { signatureHtml, signatureText } from './signature.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** The names under which the desk answers. */
export function BrandsSection() {
  const t = useT()
  const brands = useQuery(brandsQuery)
  const [name, setName] = useState('')
  const create = useSave(() => createBrand({ name }), [keys.brands], () => setName(''))
  const change = useSave(({ brand, archived }: { brand: Brand; archived: boolean }) => changeBrand(brand.id, brand.version, { archived }), [keys.brands])
  const [signing, setSigning] = useState<{ brand: Brand; text: string } | null>(null)
  const sign = useSave(({ brand, text }: { brand: Brand; text: string }) => changeBrand(brand.id, brand.version, { signature: signatureHtml(text) }), [keys.brands], () => setSigning(null))
  return (
    <>
      <p className={styles.intro}>{t('settings.brandsText')}</p>
      <form className={styles.row} onSubmit={(event) => { event.preventDefault(); create.mutate(undefined) }}>
        <TextInput className={styles.grow} required label={t('settings.newBrand')} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" loading={create.isPending}>{t('action.add')}</Button>
      </form>
      <Answer query={brands} empty={t('settings.noBrands')}>
        {(items) => (
          <Table>
            <Table.Tbody>
              {items.map((brand) => (
                <Table.Tr key={brand.id} style={brand.archived ? { opacity: 0.7 } : undefined}>
                  <Table.Td>{brand.name}</Table.Td>
                  <Table.Td ta="end"><Button mr={8} size="compact-sm" variant="default" onClick={() => setSigning({ brand, text: signatureText(brand.signature) })}>{t('settings.editSignature')}</Button><Button size="compact-sm" variant="default" onClick={() => change.mutate({ brand, archived: !brand.archived })}>{t(brand.archived ? 'action.restore' : 'action.archive')}</Button></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Answer>
      <Modal opened={signing !== null} onClose={() => setSigning(null)} title={t('settings.brandSignature', { name: signing?.brand.name ?? '' })} closeButtonProps={{ 'aria-label': t('action.close') }}>
        {signing && (
          <form className={styles.form} onSubmit={(event) => { event.preventDefault(); sign.mutate(signing) }}>
            <Textarea data-autofocus label={t('settings.signature')} autosize minRows={3} maxRows={10} dir="auto" value={signing.text} onChange={(event) => setSigning({ ...signing, text: event.currentTarget.value })} />
            <div><Button type="submit" loading={sign.isPending}>{t('action.save')}</Button></div>
          </form>
        )}
      </Modal>
    </>
  )
}
