import { app, BrowserWindow, dialog, ipcMain, Menu, Notification, protocol, session, shell } from 'electron'
import exportWorkerPath from './export/export-worker.ts?modulePath'
import importWorkerPath from './import/import-worker.ts?modulePath'
import { createSheetWindows } from './printing/sheet-window.ts'
import { startMain } from './start-main.ts'

startMain({
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  Notification,
  protocol,
  session,
  shell,
  sheetWindows: createSheetWindows,
  args: process.argv,
  exportWorkerPath,
  importWorkerPath,
})
