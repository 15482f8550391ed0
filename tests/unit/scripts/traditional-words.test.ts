import { expect, it } from 'vitest'
import traditional from 'virtual:locale/zh-Hant'
import { traditionalWords } from '../../../scripts/traditional-words.ts'

const convert = traditionalWords()

it.each([
  ['已签回', '已簽回'],
  ['谁签的', '誰簽的'],
  ['签字单已回：本人签，原件，签于今天', '簽字單已回：本人簽，原件，簽於今天'],
  ['在另一个标签页打开', '在另一個標籤頁打開'],
  ['语言、外观、字号只影响这台电脑', '語言、外觀、字號只影響這台電腦'],
  ['承诺今天前回复', '承諾今天前回覆'],
  ['等了太久没有回音', '等了太久沒有回音'],
  // What was right stays so.
  ['回复处理，恢复，复述，复制', '回覆處理，恢復，複述，複製'],
])('%s reads %s in traditional characters', (simplified, expected) => {
  expect(convert(simplified)).toBe(expected)
})

it('no message of the interface in traditional characters holds a sign that was converted wrongly before', () => {
  const text = JSON.stringify(traditional)
  expect(text.match(/.?(?<!標)籤.?|.?隻.?|前回復|迴音/gu) ?? []).toEqual([])
})
