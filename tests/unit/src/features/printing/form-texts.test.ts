import { afterEach, describe, expect, it } from 'vitest'
import {
  choiceText,
  formScript,
  formTexts,
  writeFormsIn,
} from '../../../../../src/features/printing/form-texts.ts'

afterEach(() => writeFormsIn('zh-Hans'))

describe('words of forms', () => {
  it('stand in simplified or traditional characters, whatever was chosen last', async () => {
    expect(formTexts.title.F02).toBe('客户投诉跟进记录表')
    await writeFormsIn('zh-Hant')
    expect(formTexts.title.F02).toBe('客戶投訴跟進記錄表')
    expect(formTexts.footer.printed).toContain('{name}')
    expect(choiceText('channel', 'phone')).toBe('來電')
    expect(formScript.value).toBe('zh-Hant')
    const slow = writeFormsIn('zh-Hant')
    await writeFormsIn('zh-Hans')
    await slow
    expect(formTexts.title.F02).toBe('客户投诉跟进记录表')
    expect(formScript.value).toBe('zh-Hans')
  })

  it('say the office’s words in traditional characters only (ADR 46)', async () => {
    const words = { 投訴: '申訴', 记录: '纪录' }
    await writeFormsIn('zh-Hant', words)
    expect(formTexts.title.F02).toBe('客戶申訴跟進記錄表')
    expect(formTexts.footer.printed).toContain('{name}')
    await writeFormsIn('zh-Hans', words)
    expect(formTexts.title.F02).toBe('客户投诉跟进记录表')
  })
})
