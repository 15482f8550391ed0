import { onScopeDispose, ref } from 'vue'
import { useCommands } from '../../commands/use-commands.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { EvidenceOwner } from './evidence-owner.ts'
import { useEvidenceStore } from './evidence-store.ts'

const EDITABLE = 'input, textarea, [contenteditable="true"]'

/**
 * The ways files come to a screen: pasted, dropped anywhere on the window, chosen (`Ctrl+U`), photographed (`Alt+C`).
 * In force as long as the calling component lives.
 */
export function useEvidenceIntake(app: AppContext, owner: () => EvidenceOwner | null) {
  const store = useEvidenceStore()
  const isOver = ref(false)
  const isCameraOpen = ref(false)
  const isThere = () => owner() !== null

  function onPaste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])]
    const target = owner()
    if (files.length === 0 || target === null || isTextPaste(event)) return
    event.preventDefault()
    void store.take(app, target, files, 'paste')
  }

  function onDragOver(event: DragEvent): void {
    if (!holdsFiles(event) || !isThere()) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    isOver.value = true
  }

  function onDragLeave(event: DragEvent): void {
    if (event.relatedTarget === null) isOver.value = false
  }

  function onDrop(event: DragEvent): void {
    isOver.value = false
    const files = [...(event.dataTransfer?.files ?? [])]
    const target = owner()
    if (files.length === 0 || target === null) return
    event.preventDefault()
    void store.take(app, target, files, 'drop')
  }

  const listeners = { paste: onPaste, dragover: onDragOver, dragleave: onDragLeave, drop: onDrop }
  const ending = new AbortController()
  const { signal } = ending
  window.addEventListener('paste', listeners.paste, { signal })
  window.addEventListener('dragover', listeners.dragover, { signal })
  window.addEventListener('dragleave', listeners.dragleave, { signal })
  window.addEventListener('drop', listeners.drop, { signal })
  onScopeDispose(() => ending.abort())

  function choose(): void {
    const target = owner()
    if (target !== null) void store.choose(app, target)
  }

  function openCamera(): void {
    isCameraOpen.value = isThere()
  }

  useCommands('screen', () => [
    {
      id: 'evidence.choose',
      titleKey: 'evidence.command.choose',
      keys: ['Ctrl+U'],
      when: isThere,
      run: choose,
    },
    {
      id: 'evidence.camera',
      titleKey: 'evidence.command.camera',
      keys: ['Alt+C'],
      when: isThere,
      run: openCamera,
    },
  ])

  function takePhoto(photo: File): void {
    const target = owner()
    if (target !== null) void store.take(app, target, [photo], 'camera')
  }

  return { isOver, isCameraOpen, choose, openCamera, takePhoto }
}

/** Office programs put a picture of the copied text beside it: where text is being written, the text is meant. */
function isTextPaste({ clipboardData, target }: ClipboardEvent): boolean {
  const isWriting = target instanceof Element && target.closest(EDITABLE) !== null
  return isWriting && clipboardData?.types.includes('text/plain') === true
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}
