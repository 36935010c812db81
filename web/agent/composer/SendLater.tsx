import { Modal } from '@mantine/core'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { MomentChoices } from '../ticket/snooze/MomentChoices.tsx'
import { presets } from '../ticket/snooze/presets.ts'
import type { Preset } from '../ticket/snooze/presets.ts'
import { useDialogKeys } from '../ticket/snooze/use-dialog-keys.ts'

const moments = (all: Preset[]) => all.filter((preset) => preset.at !== null)

/** Asks when a reply shall leave: one of the usual moments by its key, or in words. */
export function SendLater({ opened, close, choose }: { opened: boolean; close: () => void; choose: (at: Date) => void }) {
  const t = useT()
  const { reader } = useFormat()
  const take = (at: Date | null) => {
    close()
    if (at) choose(at)
  }
  useDialogKeys((stroke) => {
    const preset = opened && /^[1-5]$/.test(stroke) ? moments(presets(new Date(), reader.zone))[Number(stroke) - 1] : undefined
    if (preset) take(preset.at)
    return preset !== undefined
  })
  return (
    <Modal opened={opened} onClose={close} title={t('later.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <MomentChoices verb={'later.do'} offered={moments} choose={take} />
    </Modal>
  )
}
