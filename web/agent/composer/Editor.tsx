import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBlockquote, IconBold, IconBolt, IconCode, IconItalic, IconLink, IconList, IconListNumbers, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import type { Editor as TipTap } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { memo, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react'
import type { ReactNode, Ref } from 'react'
import { useT } from '../../ui/use-language.ts'
import { useBindings } from '../keyboard/use-bindings.ts'
import { Picture } from './image-node.ts'
import { editorKeys } from './editor-keys.ts'
import type { EditorKeys } from './editor-keys.ts'
import { insertHtml } from './insert-html.ts'
import type { EditorHandle } from './insert-html.ts'
import { Mention } from './mention-node.ts'
import type { Named } from './match-mentions.ts'
import { OfferMenus } from './OfferMenus.tsx'
import { useMention } from './use-mention.ts'
import { useSlash } from './use-slash.ts'
import type { SlashMacros } from './use-slash.ts'
import { useTicketLink } from './use-ticket-link.ts'
import styles from './composer.module.css'

interface Props {
  html: string
  /** Rises when `html` is to replace what stands in the editor. */
  revision: number
  label: string
  placeholder: string
  focus: number
  onChange: (html: string) => void
  onFiles: (files: File[]) => void
  keys: EditorKeys
  /** Behind a `/`; without them there is no list. */
  macros?: SlashMacros
  /** Behind an `@`; without them there is no list. */
  named?: readonly Named[]
  /** The ticket that is written on: others are offered behind a `#`. */
  on?: string
  ref?: Ref<EditorHandle>
  children: (toolbar: ReactNode) => ReactNode
}

/** The rich text editor; its own chunk, because most of its weight is not needed to read. */
export function Editor({ html, revision, label, placeholder, focus, onChange, onFiles, keys, macros, named, on, ref, children }: Props) {
  const changed = useEffectEvent(onChange)
  const files = useEffectEvent(onFiles)
  const bindings = useBindings()
  const inList = useRef<(event: KeyboardEvent) => boolean>(() => false)
  const pressed = useEffectEvent((event: KeyboardEvent) => inList.current(event) || editorKeys(event, bindings, keys))
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ heading: false, horizontalRule: false, link: { openOnClick: false, defaultProtocol: 'https' } }),
      Mention,
      Picture,
      Placeholder.configure({ placeholder: () => placeholder }),
    ],
    content: html,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { 'role': 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'dir': 'auto' },
      handleKeyDown: (_view, event) => pressed(event),
      handlePaste: (_view, event) => take(event.clipboardData?.files),
      handleDrop: (_view, event) => take(event.dataTransfer?.files),
    },
    onUpdate: ({ editor: updated }) => changed(updated.isEmpty ? '' : updated.getHTML()),
  }, [label, placeholder])
  const slash = useSlash(editor, macros)
  const mention = useMention(editor, named)
  const tickets = useTicketLink(editor, on)
  inList.current = (event) => slash.press(event) || mention.press(event) || tickets.press(event)
  useImperativeHandle(ref, () => ({ insert: (words) => insertHtml(editor, words), show: ({ id, name }) => { editor.commands.insertContent({ type: 'picture', attrs: { src: `/api/v1/files/${id}`, alt: name } }) } }), [editor])
  const show = useEffectEvent(() => {
    if (editor.isDestroyed || editor.getHTML() === html) return
    const focused = editor.isFocused
    editor.commands.setContent(html, { emitUpdate: false })
    if (focused) focusEnd(editor)
  })
  useEffect(() => show(), [revision, editor])
  useEffect(() => { if (focus > 0 && !editor.isDestroyed) focusEnd(editor) }, [focus, editor])

  function take(list: FileList | undefined): boolean {
    if (!list || list.length === 0) return false
    files([...list])
    return true
  }
  return (
    <>
      <EditorContent editor={editor} className={styles.editor} />
      <OfferMenus macros={slash} mentions={mention} tickets={tickets} />
      {children(<Toolbar editor={editor} macros={macros !== undefined} />)}
    </>
  )
}

/** At once, not with the next frame as TipTap's command alone: a key pressed meanwhile would be taken for a shortcut. */
function focusEnd(editor: TipTap): void {
  editor.commands.setTextSelection(editor.state.doc.content.size)
  editor.view.focus()
}

/** As if a slash was typed where a word may begin. */
function openList(editor: TipTap): void {
  editor.view.focus()
  const { $from } = editor.state.selection
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  editor.commands.insertContent(before === '' || /\s$/.test(before) ? '/' : ' /')
}

const Toolbar = memo(function Toolbar({ editor, macros }: { editor: TipTap; macros: boolean }) {
  const t = useT()
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'), italic: now.isActive('italic'), bullets: now.isActive('bulletList'), numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'), code: now.isActive('codeBlock'), link: now.isActive('link'), picture: now.isActive('picture'),
    }),
  })
  const chain = () => editor.chain().focus()
  const link = () => {
    if (on.link) { chain().unsetLink().run(); return }
    const address = window.prompt(t('composer.linkAddress'), 'https://')
    if (address && /^(?:https?:|mailto:|tel:)/i.test(address)) chain().setLink({ href: address }).run()
  }
  const tool = (label: string, active: boolean, icon: ReactNode, run: () => void) => (
    <Tooltip key={label} label={label}>
      <ActionIcon variant={active ? 'light' : 'subtle'} color={active ? undefined : 'gray'} aria-pressed={active} aria-label={label}
        onMouseDown={(event) => event.preventDefault()} onClick={run}>{icon}</ActionIcon>
    </Tooltip>
  )
  const widen = (by: number) => {
    const shown = editor.view.nodeDOM(editor.state.selection.from)
    if (shown instanceof HTMLImageElement) chain().updateAttributes('picture', { width: Math.round(Math.min(Math.max(shown.width * by, 40), Math.max(shown.naturalWidth, 40))) }).run()
  }
  return (
    <>
      {on.picture && tool(t('composer.smaller'), false, <IconZoomOut size={16} />, () => widen(0.75))}
      {on.picture && tool(t('composer.larger'), false, <IconZoomIn size={16} />, () => widen(4 / 3))}
      {tool(t('composer.bold'), on.bold, <IconBold size={16} />, () => chain().toggleBold().run())}
      {tool(t('composer.italic'), on.italic, <IconItalic size={16} />, () => chain().toggleItalic().run())}
      {tool(t('composer.bullets'), on.bullets, <IconList size={16} />, () => chain().toggleBulletList().run())}
      <span className={styles.rarer}>
        {tool(t('composer.numbers'), on.numbers, <IconListNumbers size={16} />, () => chain().toggleOrderedList().run())}
        {tool(t('composer.quote'), on.quote, <IconBlockquote size={16} />, () => chain().toggleBlockquote().run())}
        {tool(t('composer.code'), on.code, <IconCode size={16} />, () => chain().toggleCodeBlock().run())}
      </span>
      {tool(t('composer.link'), on.link, <IconLink size={16} />, link)}
      {macros && tool(t('macro.insert'), false, <IconBolt size={16} />, () => openList(editor))}
    </>
  )
})
