/** How a notice speaks: in passing, of success, of something to mind, of something that went wrong. */
export type NoticeTone = 'info' | 'ok' | 'warning' | 'error'
